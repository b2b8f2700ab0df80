import { describe, expect, it } from 'vitest';
import { updateFigures } from '../../src/domain/figures.ts';
import { checkFrozenKept } from '../../src/domain/frozen-record.ts';
import { mendOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { files } from '../views/fixture.ts';

const submission = '  - frozenAt: 30 เมษายน 2569\n    url: https://ita.example.go.th\n    items: []\n';
const lifted = submission.replace('    items', '    liftedAt: 1 พฤษภาคม 2569\n    reason: ส่งใหม่\n    items');
const entriesWith = (submissions?: string) => parseSource([...files, ...(submissions === undefined ? [] : [textFile('content/frozen/2569.yaml', `fiscalYear: 2569\nsubmissions:\n${submissions}`)])]).entries;
const recorded = updateFigures({}, entriesWith(submission));

describe('a freeze in the record of what was published', () => {
  it.each([
    ['stands', submission, []],
    ['was lifted with a reason', lifted, []],
    ['lost its file', undefined, ['FROZEN_LOST content/frozen/2569.yaml']],
    ['has another submission in its place', submission.replace('30', '29'), ['FROZEN_LOST content/frozen/2569.yaml']],
  ])('that %s', (_, now, codes) => {
    const issues = checkFrozenKept(entriesWith(now), recorded);
    expect(issues.map(({ code, place }) => `${code} ${place.file}`)).toEqual(codes);
    for (const issue of issues) expect(mendOf(issue)).toContain('git restore content/frozen/2569.yaml');
  });

  it('leaves the record once it was lifted, and only then', () => {
    expect(recorded['/oit/2569/']).toMatchObject({ values: { frozen: '2026-04-30' } });
    expect(updateFigures(recorded, entriesWith(lifted))['/oit/2569/']).toBeUndefined();
  });
});
