import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';

/** One file of the site with the address where it is published. */
export interface Capture {
  url: string;
  /** Its content type. */
  type: string;
  bytes: Buffer;
}

/** A record's id, made of what it holds, so that the same site gives the same archive. */
function recordId(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const hex = hash.digest('hex');
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

async function packed(record: WARCRecord): Promise<Buffer> {
  const bytes = gzipSync(await WARCSerializer.serialize(record), { level: 9 });
  // The header of gzip names the operating system.
  bytes[9] = 255;
  return bytes;
}

/**
 * Writes files into a WARC file, each record compressed by itself so that it can be read in place.
 * They are `resource` records: no server was asked, so there is no answer to keep.
 * @param date when the files were taken, in ISO 8601
 * @param facts who writes it, and where the files are from
 */
export async function writeWarc(captures: readonly Capture[], date: string, facts: { software: string; description: string }): Promise<Buffer> {
  const about = WARCRecord.createWARCInfo({ date, warcVersion: 'WARC/1.1', warcHeaders: { 'WARC-Record-ID': recordId('warcinfo', date, facts.description) } }, { ...facts, format: 'WARC File Format 1.1' });
  const records = [await packed(about)];
  for (const { url, type, bytes } of captures) {
    const warcHeaders = { 'WARC-Record-ID': recordId(url, date, bytes), 'Content-Type': type };
    records.push(await packed(WARCRecord.create({ url, date, type: 'resource', warcVersion: 'WARC/1.1', warcHeaders }, [bytes])));
  }
  return Buffer.concat(records);
}

/** The index of a WARC file: where each address stands, in the order in which players search it. */
export async function indexWarc(warc: Buffer, filename: string): Promise<string> {
  const indexer = new CDXIndexer();
  const lines: string[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- the indexer takes a stream
  const reader = (async function* () {
    yield new Uint8Array(warc);
  })();
  for await (const entry of indexer.iterIndex([{ filename, reader }])) lines.push(indexer.serializeCDXJ(entry));
  return lines.toSorted().join('');
}
