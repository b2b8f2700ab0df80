import { resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
// The files of these tests do not exist, so there are no types to ask.
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });

/** The names of the rules that refuse this text in that file. */
async function refusals(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: resolve(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

function inFile(file: string, statement: string): string {
  return file.endsWith('.astro') ? `---\n${statement}\n---\n<p>{x}</p>\n` : `${statement}\nexport const y = [x];\n`;
}

const imports = [
  { file: 'src/domain/a.ts', allowed: ['zod', 'yaml', 'satteri', 'fastest-levenshtein', './source.ts'], refused: ['node:fs', 'fs', 'astro:content', 'astro/zod', 'sharp', '../source/b.ts', '../content.ts', '../views/b.ts'] },
  { file: 'src/source/a.ts', allowed: ['node:fs/promises', '../domain/b.ts', './b.ts'], refused: ['astro:content', 'zod', '../views/b.ts', '../content.ts', '../../scripts/b.ts'] },
  { file: 'src/content.ts', allowed: ['astro:content', './domain/b.ts', './source/b.ts'], refused: ['node:fs', './views/b.ts', './components/B.astro'] },
  { file: 'src/content.config.ts', allowed: ['astro:content', 'astro/loaders', './domain/b.ts', './source/b.ts'], refused: ['node:fs', './views/b.ts'] },
  { file: 'src/middleware.ts', allowed: ['astro:middleware', './content.ts', './domain/b.ts'], refused: ['node:fs', 'astro:content', './views/b.ts', './source/b.ts'] },
  { file: 'src/views/a.ts', allowed: ['../domain/b.ts', './b.ts'], refused: ['zod', 'node:fs', 'astro:content', '../content.ts', '../source/b.ts', '../components/B.astro'] },
  { file: 'src/components/A.astro', allowed: ['./B.astro', '../layouts/B.astro', '../styles/b.css'], refused: ['../views/b.ts', '../domain/b.ts', '../content.ts', 'astro:content', 'node:fs'] },
  { file: 'src/layouts/A.astro', allowed: ['../components/B.astro', '../styles/b.css'], refused: ['../views/b.ts', '../content.ts', '../pages/b.astro'] },
  { file: 'src/pages/year/a.astro', allowed: ['../../content.ts', '../../views/b.ts', '../../domain/b.ts', '../../layouts/B.astro', 'astro:content'], refused: ['node:fs', '../../../scripts/b.ts', 'yaml'] },
  { file: 'src/search/a.ts', allowed: ['./b.ts', '../domain/b.ts'], refused: ['node:fs', 'astro:content', '../views/b.ts', '../content.ts', 'pagefind'] },
  { file: 'scripts/a.ts', allowed: ['node:fs', 'astro', 'pagefind', './lib/b.ts', '../src/domain/b.ts', '../src/views/b.ts', '../src/search/b.ts', '../src/source/b.ts'], refused: ['../src/content.ts', '../src/components/B.astro', '../src/pages/b.ts'] },
  { file: 'tests/a.test.ts', allowed: ['node:fs', '../src/content.ts', '../scripts/b.ts'], refused: [] },
];

describe.each(imports)('layer of $file', ({ file, allowed, refused }) => {
  it.each(allowed)('may import %s', async (name) => {
    expect(await refusals(file, inFile(file, `import { x } from '${name}';`))).toEqual([]);
  });

  it.runIf(refused.length > 0).each(refused)('may not import %s, nor when it is needed', async (name) => {
    expect(await refusals(file, inFile(file, `import { x } from '${name}';`))).toEqual(['@typescript-eslint/no-restricted-imports']);
    expect(await refusals(file, inFile(file, `const x = await import('${name}');`))).toEqual(['no-restricted-syntax']);
  });
});

describe('lint', () => {
  it('lets components take types from views', async () => {
    expect(await refusals('src/components/A.astro', "---\nimport type { B } from '../views/b.ts';\ninterface Props { b: B }\nconst { b } = Astro.props;\n---\n<p>{b}</p>\n")).toEqual([]);
  });

  it('lets a script in an Astro file import search, and nothing else', async () => {
    const withScript = (name: string) => `<p>ค้นหา</p>\n<script>\n  import { x } from '${name}';\n  x();\n</script>\n`;
    expect(await refusals('src/components/A.astro', withScript('../search/b.ts'))).toEqual([]);
    expect(await refusals('src/components/A.astro', withScript('../views/b.ts'))).toEqual(['@typescript-eslint/no-restricted-imports']);
  });

  it.each(['src/domain/a.ts', 'src/views/a.ts'])('keeps the clock, chance and the process out of %s', async (file) => {
    expect(await refusals(file, 'export const x = Date.now();\n')).toEqual(['no-restricted-syntax']);
    expect(await refusals(file, 'export const x = new Date();\n')).toEqual(['no-restricted-syntax']);
    expect(await refusals(file, 'export const x = Math.random();\n')).toEqual(['no-restricted-syntax']);
    expect(await refusals(file, "export const x = await import('node:fs');\n")).toEqual(['no-restricted-syntax']);
    expect(await refusals(file, 'export const x = process.env;\n')).toEqual(['no-restricted-globals']);
    expect(await refusals(file, "export const x = new Date('2025-09-30');\n")).toEqual([]);
  });

  it('keeps pages to 40 lines', async () => {
    expect(await refusals('src/pages/a.astro', '<p>ก</p>\n'.repeat(40))).toEqual([]);
    expect(await refusals('src/pages/a.astro', '<p>ก</p>\n'.repeat(41))).toEqual(['max-lines']);
  });

  it('asks for a text alternative of an image', async () => {
    expect(await refusals('src/components/A.astro', '<img src="/a.png" />\n')).toEqual(['astro/jsx-a11y/alt-text']);
  });
});
