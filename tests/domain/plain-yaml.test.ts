import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNode, parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/domain/plain-yaml.ts';

/** What the parser of all YAML says; nothing of what it refuses. */
function parsed(text: string) {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  return document.errors.length > 0 ? undefined : document;
}

/** Words, and whatever YAML could take for a sign. */
const part = fc.oneof(fc.constantFrom('ก', 'มาตรการ', 'a', 'i01', '7'), fc.constantFrom(' ', '  ', '-', '- ', ':', ': ', '#', ' #', '"', "'", '\\', '[', ']', ', ', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '?', '? ', '~', '\t', '\u00a0', '\ufeff', '\u2028', '...', '---', '<<'));
const value = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
const line = fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a: ', 'b: ', 'd:\n  - ', '  - ') }, fc.constantFrom('', 'c:', 'd:\n', '- ', '    - ', ' ', '-', '\n')), fc.oneof(value, value.map((text) => `"${text}"`), value.map((text) => `'${text}'`), fc.constant('[i01, i02]')));
const source = fc.array(line.map((parts) => parts.join('')), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

describe('readPlainYaml', () => {
  it('reads names with texts and lists', () => {
    const text = '---\ntitle: ก: ข\n';
    expect(readPlainYaml(text, 4, text.length)).toBeUndefined();
    expect(readPlainYaml('title: "ก: ข"\nmethod:\n  - หนึ่ง\n  - สอง\n\nindicators: [i01, i05]\nscore: 94.40\n', 0, 80)).toEqual({
      data: { title: 'ก: ข', method: ['หนึ่ง', 'สอง'], indicators: ['i01', 'i05'], score: '94.40' },
      scalars: [
        { path: ['title'], value: 'ก: ข', start: 7, end: 13 },
        { path: ['method', 0], value: 'หนึ่ง', start: 26, end: 31 },
        { path: ['method', 1], value: 'สอง', start: 36, end: 39 },
        { path: ['indicators', 0], value: 'i01', start: 54, end: 57 },
        { path: ['indicators', 1], value: 'i05', start: 59, end: 62 },
        { path: ['score'], value: '94.40', start: 71, end: 76 },
      ],
    });
  });

  it('says nothing else than the parser of all YAML', () => {
    let plain = 0;
    fc.assert(
      fc.property(source, (text) => {
        const read = readPlainYaml(text, 0, text.length);
        if (!read) return;
        plain += 1;
        const document = parsed(text);
        expect(document?.toJS()).toEqual(read.data);
        for (const { path, value: typed, start, end } of read.scalars) {
          const node = document?.getIn(path, true);
          expect(isNode(node) && [node.toJSON(), node.range?.[0], node.range?.[1]]).toEqual([typed, start, end]);
        }
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect(plain).toBeGreaterThan(1_000);
  });
});
