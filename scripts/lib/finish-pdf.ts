import { deflateSync, inflateSync } from 'node:zlib';
import { rewritePdf } from './rewrite-pdf.ts';
import { correctMeanings, splitClusters, type GlyphMeaning } from './split-clusters.ts';

/** A stream of an object: what stands before it, and how long it is. */
const streamPattern = /^[^]*?\/Length (\d+)[^]*?\bstream\n/;

/** Where the catalog says how the document is to be shown. */
const preferences = /^\s*\/ViewerPreferences <</m;

/** Changes what a stream holds; other objects stay as they are. */
function changeStream(object: string, change: (contents: string) => string): string {
  const [head, length] = streamPattern.exec(object) ?? [];
  if (head === undefined) return object;
  const end = head.length + Number(length);
  const isPacked = head.includes('/FlateDecode');
  const stored = object.slice(head.length, end);
  const contents = isPacked ? inflateSync(Buffer.from(stored, 'latin1')).toString('latin1') : stored;
  const changed = change(contents);
  if (changed === contents) return object;
  const packed = isPacked ? deflateSync(Buffer.from(changed, 'latin1')).toString('latin1') : changed;
  return head.replace(/\/Length \d+/, `/Length ${packed.length}`) + packed + object.slice(end);
}

/**
 * Does to a PDF what PDF/UA asks and Typst's WebAssembly has no way for yet: programs call it by its title, not by the
 * name of its file (https://github.com/Myriad-Dreamin/typst.ts/issues/837), and read each Thai letter once.
 * @param pdf as Typst writes it
 * @throws where it is written otherwise, which only another version of Typst can cause
 */
export function finishPdf(pdf: Buffer): Buffer {
  const meanings: GlyphMeaning[] = [];
  const read = rewritePdf(pdf, (object) =>
    changeStream(object.replace(preferences, '$&\n    /DisplayDocTitle true'), (contents) => {
      const split = splitClusters(contents);
      meanings.push(...split.meanings);
      return split.contents;
    }),
  );
  if (!read.includes('/DisplayDocTitle true')) throw new Error('Typst writes the catalog of a PDF in another way than this version did');
  return rewritePdf(read, (object) => changeStream(object, (contents) => (contents.includes('beginbfchar') ? correctMeanings(contents, meanings) : contents)));
}
