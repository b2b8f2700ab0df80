import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generateContent } from './generate-content.ts';
import { costOf, type Cost } from './measure.ts';
import { writePlainSite } from './plain-site.ts';
import { median, printTable } from './table.ts';

const project = resolve(import.meta.dirname, '../..');
const workshop = join(project, '.cache/bench');

/** Alternating runs, so that a machine that slows down slows both. */
const runs = 3;

function medianCost(costs: readonly Cost[]): Cost {
  return { seconds: median(costs.map(({ seconds }) => seconds)), mebibytes: median(costs.map(({ mebibytes }) => mebibytes)) };
}

/**
 * Times a cold build of this site's pages against plain Astro with the same entries as Markdown, side by side.
 * Neither side builds a search index, PDFs or pictures here; `npm run bench -- search` times that.
 * @param counts how many entries to generate
 */
export async function benchBuild(counts: readonly number[]): Promise<void> {
  const rows = [['entries', 'Prongsai s', 'plain s', 'ratio', 'Prongsai MiB', 'plain MiB', 'ratio']];
  for (const count of counts) {
    const own = join(workshop, `own-${count}`);
    const plain = join(workshop, `plain-${count}`);
    await generateContent(own, count);
    await writePlainSite(plain, join(own, 'content'), 'md');
    const costs = { own: [] as Cost[], plain: [] as Cost[] };
    for (let run = 0; run < runs; run += 1) {
      // Emptying the folder of the run before is no part of a build.
      for (const name of ['own-dist', 'plain-dist']) await rm(join(workshop, name), { recursive: true, force: true });
      costs.own.push(await costOf(join(project, 'scripts/bench/build-pages.ts'), [own, join(workshop, 'own-dist')]));
      costs.plain.push(await costOf(join(project, 'scripts/bench/build-plain.ts'), [plain, join(workshop, 'plain-dist')]));
    }
    const a = medianCost(costs.own);
    const b = medianCost(costs.plain);
    rows.push([String(count), a.seconds.toFixed(1), b.seconds.toFixed(1), (a.seconds / b.seconds).toFixed(2), a.mebibytes.toFixed(0), b.mebibytes.toFixed(0), (a.mebibytes / b.mebibytes).toFixed(2)]);
  }
  printTable(`Cold build, medians of ${runs}, against plain Astro with Markdown entries`, rows);
}
