import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { addressOf } from '../src/domain/address.ts';
import { assembleSite } from '../src/domain/site.ts';
import { sitemapSections } from '../src/domain/site-map.ts';
import { progressStates } from '../src/domain/status.ts';
import { bestPage } from '../src/domain/synonyms.ts';
import { learnWords } from '../src/search/learn-words.ts';
import { wordsFileName, type PageText } from '../src/search/engine.ts';
import { packFileOf, pageFileOf } from '../src/search/packed-engine.ts';
import { encodeRecord, type SearchRecord, type SectionName } from '../src/search/record.ts';
import { makeSegmenter } from '../src/search/segmenter.ts';
import { recordKinds, siteRecords, type SearchSource } from '../src/search/site-records.ts';
import { squeeze, thaiRuns } from '../src/search/token.ts';
import { writeWordsFile, type IndexedPage, type WordsFile } from '../src/search/words-file.ts';
import { decodeWord } from '../src/search/word-code.ts';
import type { DatedSource } from '../src/source/read-source.ts';
import { readMeta, readPiece, unpack } from './lib/pagefind-files.ts';
import { packIndex } from './lib/search-packs.ts';
import { sheetRecords } from './lib/sheet-records.ts';

/** The entries of a `content/` folder as search needs them. */
export function searchSource({ entries, history, files }: DatedSource): SearchSource {
  const bodies = new Map([...entries.measures, ...entries.indicators, ...entries.pages, ...entries.disclosures].map(({ file, body }) => [file, body]));
  return { ...assembleSite(entries, history, {}, files), bodies };
}

/** Groups of words of one meaning: the staff's list, and every term of the glossary with its other names. */
function searchSynonyms({ entries }: DatedSource): string[][] {
  const groups = [...entries.synonyms.flatMap(({ data }) => data.groups.map(({ words }) => words)), ...entries.glossary.flatMap(({ data }) => data.terms.map(({ term, full, english, aliases }) => [term, full, english, ...aliases]))];
  return groups.map((words) => [...new Set(words.flatMap((word) => (word === undefined ? [] : squeeze(word))))].filter((word) => word !== '')).filter((words) => words.length > 1);
}

/** Titles of so many pages come with the list of words. */
const mostHeads = 2_500;

/** How a year is asked for. */
const beforeYear = ['', 'ปี', 'ปีงบประมาณ', 'ITA', 'ITA ปี', 'คะแนน', 'คะแนนปี'];

/** Queries that lead to a page, by its address: those of the staff's list, and every year. */
function searchBest({ entries }: DatedSource, { reports }: SearchSource): (readonly [query: string, url: string])[] {
  const years = reports.map(({ fiscalYear }) => fiscalYear);
  const listed = entries.synonyms.flatMap(({ data }) => data.best.map(({ words, page }) => ({ words, url: bestPage(page, years) })));
  const byYear = years.map((year) => ({ words: beforeYear.map((words) => `${words}${year}`), url: addressOf.year(year) }));
  return [...listed, ...byYear].flatMap(({ words, url }) => words.map(squeeze).flatMap((word) => (word === '' || url === undefined ? [] : [[word, url] as const])));
}

/** Pages that search would not know but for the words that lead to them. */
function ledRecords(best: ReturnType<typeof searchBest>, source: SearchSource, known: readonly SearchRecord[]): SearchRecord[] {
  const urls = new Set(best.map(([, url]) => url)).difference(new Set(known.map(({ url }) => url)));
  const listed = sitemapSections(source).flatMap(({ links }) => links);
  return listed.flatMap(({ href, label }) => (urls.has(href) ? [{ url: href, title: label, kind: 'page', units: [], sections: [] }] : []));
}

/** All that the index of a site is made from. */
interface IndexSource {
  records: SearchRecord[];
  labels: WordsFile['labels'];
  synonyms: string[][];
  /** Queries and the addresses that they are asked for. */
  best: ReturnType<typeof searchBest>;
}

/** What a site's index is made from. */
export function indexSource(read: DatedSource): IndexSource {
  const source = searchSource(read);
  const best = searchBest(read, source);
  const sheets = sheetRecords(source);
  const records = siteRecords(source).flatMap((record) => [record, ...(sheets.get(record.url) ?? [])]);
  return { records: [...records, ...ledRecords(best, source, records)], labels: searchLabels(source), synonyms: searchSynonyms(read), best };
}

/** Labels of the filters' values. */
function searchLabels({ reports, assessments, units }: SearchSource): WordsFile['labels'] {
  return {
    kind: recordKinds,
    year: Object.fromEntries([...new Set([...reports, ...assessments].map(({ fiscalYear }) => fiscalYear))].map((year) => [String(year), `ปี ${year}`])),
    status: progressStates,
    units: Object.fromEntries(units.map(({ id, data }) => [id, data.name])),
  };
}

/**
 * Writes the search index of a site into `pagefind/` of its built folder. The same content gives the same bytes.
 * @param read what the check accepted
 * @param outDir the built folder
 */
export async function writeSearchIndex(read: DatedSource, outDir: string): Promise<void> {
  await writeIndex(indexSource(read), outDir);
}

/** Writes an index of some records. */
export async function writeIndex({ records, labels, synonyms, best }: IndexSource, outDir: string): Promise<void> {
  const allTexts = records.flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)]);
  const learnt = learnWords(allTexts.flatMap(thaiRuns));
  const cutThai = makeSegmenter(learnt.words);
  const sectionNames: SectionName[] = [{ label: '', anchor: '' }];
  const numbers = new Map<string, number>();
  const nameSection = (name: SectionName): number => {
    const key = JSON.stringify([name.label, name.anchor]);
    const number = numbers.get(key) ?? sectionNames.push(name) - 1;
    numbers.set(key, number);
    return number;
  };
  const encoded = records.map((record) => encodeRecord(record, cutThai, nameSection));
  const files = await pagefindFiles(records.map(({ url }, index) => ({ url, content: encoded[index]?.content ?? '', language: 'xx' })));
  const metaFile = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  const folder = `text-${/_([0-9a-f]+)\./.exec(metaFile)?.[1] ?? ''}`;
  const { pages: names, pieces } = readMeta(unpack(files.get(metaFile) ?? new Uint8Array()));
  const texts = names.map((name) => JSON.parse(new TextDecoder().decode(unpack(files.get(`fragment/${name}.pf_fragment`) ?? new Uint8Array()))) as PageText);
  const found = new Map(pieces.flatMap((name) => [...readPiece(unpack(files.get(`index/${name}.pf_index`) ?? new Uint8Array()))]));
  const { rare, packs, files: packFiles } = packIndex(new Map([...found].map(([code, postings]) => [decodeWord(code), postings])));
  const numberOf = new Map(texts.map(({ url }, number) => [url, number]));
  const recordOf = new Map(records.map(({ url }, index) => [url, index]));
  const pages = texts.map(({ url }, number): IndexedPage => {
    const index = recordOf.get(url) ?? -1;
    const { kind, year, status, units, title } = records[index] as SearchRecord;
    return {
      facets: { kind, year: year === undefined ? '' : String(year), status: status ?? '', units },
      titleLength: encoded[index]?.titleLength ?? 0,
      headings: encoded[index]?.headings,
      head: number < mostHeads ? { url, title } : undefined,
    };
  });
  const indexed = new Set(encoded.flatMap((record) => record.words));
  const parts = [...learnt.parts].filter((part) => !indexed.has(part)).sort();
  const place = join(outDir, 'pagefind');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'index'), { recursive: true });
  mkdirSync(join(place, folder));
  for (const [name, bytes] of packFiles) writeFileSync(join(place, packFileOf(name)), bytes);
  // Plain, unlike Pagefind's own: every host compresses JSON, better than gzip inside, and browsers unpack that faster.
  texts.forEach(({ url, content }, number) => writeFileSync(join(place, pageFileOf(folder, number)), JSON.stringify({ url, content } satisfies PageText)));
  writeFileSync(join(place, wordsFileName), writeWordsFile({ folder, rare, packs, parts, names: sectionNames, synonyms, best: best.flatMap(([query, url]) => (numberOf.has(url) ? [[query, numberOf.get(url) ?? 0] as const] : [])), labels, pages }));
}

async function pagefindFiles(records: { url: string; content: string; language: string }[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    const refused = added.flatMap((result) => result.errors);
    if (refused.length > 0) throw new Error(`Pagefind refused a record: ${refused.join('; ')}`);
    return new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}
