import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../src/domain/address.ts';
import { manifestFile, parseManifest, unlisted, type Revision } from '../../src/domain/manifest.ts';
import { contentType } from '../serve.ts';
import { addressOfFile } from './fetch-files.ts';
import { decodeReferences } from './page-text.ts';
import { writeWacz } from './write-wacz.ts';
import { filesOfYear } from './year-files.ts';

interface YearToArchive {
  /** The built site. */
  dir: string;
  /** Where the site is published. */
  origin: string;
  year: number;
  /** Files outside the year that its answers show as proof; left out where the year has no answers to keep. */
  shown?: readonly string[] | undefined;
  /** When the files are taken, in ISO 8601. */
  date: string;
}

function titleOf(html: string): string {
  return decodeReferences(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
}

/** Says that nothing here was fetched, and what the files were made of. */
function originOf(origin: string, source: Partial<Revision> = {}): string {
  const { commit, clean } = source;
  return `Taken from the folder of a built site, not fetched over the web: the records are files, and nobody asked ${origin} for them. ${commit ? `Built from commit ${commit}${clean === false ? ' and from changes that were in no commit' : ''}.` : 'The commit it was built from is not known.'}`;
}

/** What was packed. */
interface YearArchive {
  wacz: Buffer;
  pages: number;
  files: number;
}

/** Packs one year of a built site into a WACZ that can be read without a network. */
export async function archiveYear({ dir, origin, year, shown, date }: YearToArchive): Promise<YearArchive> {
  const readText = (path: string) => readFileSync(join(dir, path), 'utf8');
  // Files that earlier builds left beside today's belong to no page of it.
  const manifest = parseManifest(readText(manifestFile));
  const listed = Object.keys(manifest?.files ?? {});
  const paths = filesOfYear([...listed, ...unlisted.filter((path) => existsSync(join(dir, path)))], year, readText, shown);
  const captures = await Promise.all(paths.map(async (path) => ({ url: addressOfFile(origin, path), type: contentType(path), bytes: await readFile(join(dir, path)) })));
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => ({ url: addressOfFile(origin, path), title: titleOf(readText(path)) }));
  const mainPage = `${origin.replace(/\/$/, '')}${paths.includes(`${year}/index.html`) ? addressOf.year(year) : addressOf.assessment(year)}`;
  const title = pages.find(({ url }) => url === mainPage)?.title ?? String(year);
  return { wacz: await writeWacz({ title, mainPage, pages, captures, date, software: 'prongsai', description: originOf(origin, manifest?.source) }), pages: pages.length, files: paths.length };
}
