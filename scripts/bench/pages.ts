import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildPages } from '../lib/build-pages.ts';
import { printTable } from './table.ts';

const project = resolve(import.meta.dirname, '../..');

/** One page of each kind of the real site. */
const kinds: Record<string, string> = {
  home: '',
  year: '2568/',
  measures: '2568/measures/',
  measure: '2568/measures/1/',
  indicators: '2568/indicators/',
  indicator: '2568/indicators/6/',
  report: '2568/report/',
  units: 'units/',
  unit: 'units/all/',
  glossary: 'glossary/',
  page: 'about/',
  search: 'search/',
};

/** Prints what the first view of each kind of page weighs on the wire, in Brotli. */
export async function benchPages(): Promise<void> {
  const dist = join(project, '.cache/bench/real-dist');
  await buildPages({ root: project, outDir: dist });
  const rows = [['page', 'HTML', 'CSS', 'first view', 'HTML raw']];
  for (const [kind, address] of Object.entries(kinds)) {
    const html = await readFile(join(dist, address, 'index.html'));
    const styles = [...html.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g)].map((match) => match[1] ?? '');
    const css = await Promise.all(styles.map(async (style) => brotliCompressSync(await readFile(join(dist, style))).length));
    const blocking = css.reduce((sum, size) => sum + size, 0);
    const own = brotliCompressSync(html).length;
    rows.push([kind, String(own), String(blocking), String(own + blocking), String(html.length)]);
  }
  printTable('Bytes of a first view, Brotli (the bar: 14,000)', rows);
}
