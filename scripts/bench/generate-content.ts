import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { readSource } from '../../src/source/read-source.ts';

const project = resolve(import.meta.dirname, '../..');
const perYear = 100;
const indicatorsPerYear = 10;

/**
 * A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32).
 * @param seed any whole number
 */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/**
 * Writes a `content/` folder with as many measures and indicators as asked for, 100 to a year, about 3 KB each,
 * made of the real report's sentences in a seeded order.
 * @param root the folder that will hold `content/`; emptied first
 * @param count how many entries; at most 100 a year fit from 2500 on
 */
export async function generateContent(root: string, count: number): Promise<void> {
  const { entries } = await readSource(project);
  const random = seededRandom(count);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const sentences = [...entries.measures.flatMap(({ data }) => [...data.method, ...data.summary, ...data.outcome]), ...entries.indicators.flatMap(({ data }) => [...data.guidance, ...data.progress])];
  const list = (length: number) => Array.from({ length }, () => pick(sentences));
  const units = entries.units.map(({ data }) => data.name);
  const body = () => `\n## รายละเอียดเพิ่มเติม\n\n${pick(sentences)}\n\n- ${list(2).join('\n- ')}\n\n${pick(sentences)}\n`;
  const entryText = (fields: object) => `---\n${stringify(fields, { lineWidth: 0 })}---\n${body()}`;

  await rm(root, { recursive: true, force: true });
  const content = join(root, 'content');
  for (const name of ['agency.yaml', 'glossary.yaml', ...entries.units.map(({ id }) => `units/${id}.yaml`), ...entries.pages.map(({ id }) => `pages/${id}.mdx`)]) {
    await mkdir(dirname(join(content, name)), { recursive: true });
    await copyFile(join(project, 'content', name), join(content, name));
  }
  // Without its OIT items: the plain site has no pages for them.
  const framework = (await readFile(join(project, 'content/frameworks/2568.yaml'), 'utf8')).replace(/^requirements:[\s\S]*/m, '');
  for (let written = 0, year = 2500; written < count; year += 1) {
    await write(join(content, `frameworks/${year}.yaml`), framework.replace('fiscalYear: 2568', `fiscalYear: ${year}`));
    await write(
      join(content, `years/${year}.yaml`),
      stringify({ fiscalYear: year, title: `รายงานผล ปีงบประมาณ ${year}`, total: '91.33', rating: 'ผ่าน', source: { title: 'ข้อมูลทดสอบ', origin: 'สร้างโดยโปรแกรม' } }),
    );
    const common = () => ({ fiscalYear: year, inShort: pick(sentences), period: `ปีงบประมาณ ${year}`, responsible: [pick(units)] });
    const own = Math.min(perYear, count - written);
    for (let index = 1; index <= own; index += 1) {
      const isIndicator = index <= indicatorsPerYear;
      const number = isIndicator ? index : index - indicatorsPerYear;
      const fields = isIndicator
        ? { title: pick(entries.indicators).data.title, number, score: pick(['100', '94.44', '87.50']), guidance: list(4), progress: list(4), status: pick(['done', 'in-progress']), ...common() }
        : { title: `${pick(entries.measures).data.title} ครั้งที่ ${number}`, order: number, method: list(3), summary: list(3), outcome: list(2), indicators: [`i0${1 + (number % 9)}`], ...common() };
      await write(join(content, `${isIndicator ? 'indicators' : 'measures'}/${year}/${number}.mdx`), entryText(fields));
    }
    written += own;
  }
}
