import { sha256Of } from '../../src/source/fingerprint.ts';
import { indexWarc, writeWarc, type Capture } from './write-warc.ts';
import { zipStored, type ZipFile } from './zip-stored.ts';

// js-wacz writes the day of packing and random ids into every archive, so that no two of the same site are equal.

/** A page to be found in the archive's list. */
interface ArchivedPage {
  url: string;
  title: string;
}

interface Archive {
  title: string;
  /** Where a player begins. */
  mainPage: string;
  pages: readonly ArchivedPage[];
  captures: readonly Capture[];
  /** When the files were taken, in ISO 8601. */
  date: string;
  software: string;
  /** Where they are from, in a sentence. */
  description: string;
}

/** Packs files of a site into one that players of web archives open (WACZ 1.1.1). The same files taken at the same time give the same bytes. */
export async function writeWacz({ title, mainPage, pages, captures, date, software, description }: Archive): Promise<Buffer> {
  const warc = await writeWarc(captures, date, { software, description });
  const list = [{ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }, ...pages.map(({ url, title: label }) => ({ id: sha256Of(url).slice(0, 32), url, title: label, ts: date }))];
  const files: ZipFile[] = [
    { name: 'archive/data.warc.gz', bytes: warc },
    { name: 'indexes/index.cdx', bytes: Buffer.from(await indexWarc(warc, 'data.warc.gz')) },
    { name: 'pages/pages.jsonl', bytes: Buffer.from(list.map((line) => `${JSON.stringify(line)}\n`).join('')) },
  ];
  const resources = files.map(({ name, bytes }) => ({ name: name.slice(name.lastIndexOf('/') + 1), path: name, hash: `sha256:${sha256Of(bytes)}`, bytes: bytes.length }));
  const facts = { profile: 'data-package', wacz_version: '1.1.1', title, description, software, created: date, mainPageUrl: mainPage, mainPageDate: date, resources };
  const datapackage = Buffer.from(JSON.stringify(facts, null, 2));
  const digest = Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256Of(datapackage)}` }, null, 2));
  return zipStored([...files, { name: 'datapackage.json', bytes: datapackage }, { name: 'datapackage-digest.json', bytes: digest }]);
}
