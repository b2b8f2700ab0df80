/**
 * Writes a PDF anew, each object as it is or as it is changed.
 * @param pdf with a plain list of its objects, as Typst writes it
 * @param change is handed each object from `1 0 obj` on, a character a byte, and gives back what takes its place
 * @throws where the file is written otherwise, which only another version of Typst can cause
 */
export function rewritePdf(pdf: Buffer, change: (object: string) => string): Buffer {
  const source = pdf.toString('latin1');
  const list = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1]);
  const [head, count] = /^xref\n0 (\d+)\n/.exec(source.slice(list)) ?? [];
  if (head === undefined) throw new Error('Typst lists the objects of a PDF in another way than this version did');
  const entries = Array.from({ length: Number(count) }, (_, index) => source.slice(list + head.length + index * 20, list + head.length + (index + 1) * 20));
  const used = entries.flatMap((entry, number) => (entry[17] === 'n' ? [{ number, from: Number(entry.slice(0, 10)) }] : [])).toSorted((a, b) => a.from - b.from);
  const places = [...entries];
  let written = source.slice(0, used[0]?.from);
  const parts = [written];
  let length = written.length;
  for (const [index, { number, from }] of used.entries()) {
    written = change(source.slice(from, used[index + 1]?.from ?? list));
    places[number] = `${String(length).padStart(10, '0')}${entries[number]?.slice(10) ?? ''}`;
    parts.push(written);
    length += written.length;
  }
  const rest = source.slice(list + head.length + entries.length * 20).replace(/startxref\s+\d+/, `startxref\n${length}`);
  return Buffer.from([...parts, head, ...places, rest].join(''), 'latin1');
}
