/**
 * Has programs call a PDF by its title, not by the name of its file, as PDF/UA asks. Typst writes this only where it is
 * asked for PDF/UA, which its WebAssembly has no way for yet: https://github.com/Myriad-Dreamin/typst.ts/issues/837
 * The file stays as it is; its catalog follows anew behind it, which is how PDF records a change.
 * @param pdf a PDF as Typst writes it, with a plain list of its objects
 * @throws where it is written otherwise, which only another version of Typst can cause
 */
export function showTitle(pdf: Buffer): Buffer {
  const source = pdf.toString('latin1');
  const [, trailer, list] = /^trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(source.slice(source.lastIndexOf('trailer'))) ?? [];
  const root = /\/Root (\d+) 0 R/.exec(trailer ?? '')?.[1];
  const start = source.lastIndexOf(`\n${root ?? ''} 0 obj`) + 1;
  const [catalog, end] = [source.slice(start, source.indexOf('endobj', start)), 'endobj\n'];
  const shown = catalog.replace('/ViewerPreferences <<', '$&\n    /DisplayDocTitle true');
  if (trailer === undefined || list === undefined || root === undefined || shown === catalog) throw new Error('Typst writes the end of a PDF in another way than this version did');
  const at = pdf.length + 1;
  const place = `${String(at).padStart(10, '0')} 00000 n `;
  const added = `\n${shown}${end}xref\n${root} 1\n${place}\ntrailer\n<<${trailer.trimEnd()}\n  /Prev ${list}\n>>\nstartxref\n${at + shown.length + end.length}\n%%EOF`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}
