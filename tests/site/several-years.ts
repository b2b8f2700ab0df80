import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../scripts/build.ts';
import { project } from './built-site.ts';

/** Scores of the years before, by indicator: the fourth falls, the seventh is the lowest and rises. */
const scores: Record<number, readonly string[]> = {
  2566: ['80', '81.5', '82', '90', '83', '84', '70.25', '86', '87', '88'],
  2567: ['90', '91.5', '92', '100', '93', '94', '85.25', '93', '97', '98'],
};

/**
 * Writes a `content/` folder of three years into a folder: the real one, and two made-up years before it,
 * the first of which named its eighth indicator otherwise; nothing of it is kept for days without a network.
 */
export function writeSeveralYears(root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
  rmSync(join(root, 'content/urls.json'), { force: true });
  for (const [year, own] of Object.entries(scores)) {
    const moved = (text: string) => text.replace(/2567|2568/g, (named) => String(Number(named) - (2568 - Number(year))));
    const read = (path: string) => readFileSync(join(project, 'content', path), 'utf8');
    writeFileSync(join(root, `content/years/${year}.yaml`), `fiscalYear: ${year}\ntitle: รายงานปี ${year}\ntotal: ${year === '2566' ? '82.10' : '92.20'}\nrating: ผ่าน\nsource: { title: รายงานตัวอย่าง, origin: สร้างขึ้นเพื่อทดสอบ }\n`);
    for (const kind of ['measures', 'indicators']) {
      mkdirSync(join(root, 'content', kind, year), { recursive: true });
      for (const file of readdirSync(join(project, 'content', kind, '2568'))) {
        const score = own[Number.parseInt(file, 10) - 1] ?? '';
        writeFileSync(join(root, 'content', kind, year, file), moved(read(`${kind}/2568/${file}`)).replace(/^score: .*$/m, `score: ${score}`));
      }
    }
  }
  const agency = join(root, 'content/agency.yaml');
  writeFileSync(agency, `${readFileSync(agency, 'utf8')}offline: false\n`);
  const framework = join(root, 'content/frameworks/2566.yaml');
  writeFileSync(framework, readFileSync(framework, 'utf8').replace(/(number: 8\n\s+title: ).*/, '$1การรับฟังประชาชน'));
}

/** Builds the site of several years. */
export async function buildSeveralYears(root: string): Promise<string> {
  writeSeveralYears(root);
  const outDir = join(root, 'dist');
  await buildSite({ root, outDir });
  return outDir;
}
