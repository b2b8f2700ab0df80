/** What a PDF of Typst says of its structure. */
export interface Tag {
  role: string;
  /** Its own dictionary, without its children. */
  facts: string;
  tags: Tag[];
}

/** The objects of a PDF by their numbers; a later one stands in the place of an earlier one of the same number. */
function objectsOf(pdf: Buffer): Map<string, string> {
  return new Map([...pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n(.*?)\n(?:endobj|stream)/gs)].map(([, number = '', text = '']) => [number, text]));
}

/** What readers' programs learn of a PDF before its pages. */
export interface PdfOutline {
  catalog: string;
  /** The tag of the whole document. */
  tags: Tag;
  /** Its bookmarks, in order. */
  bookmarks: string[];
  /** Its links: where they lead, and what they are called. */
  links: { href: string; name: string; isTagged: boolean }[];
}

export function pdfOutline(pdf: Buffer): PdfOutline {
  const objects = objectsOf(pdf);
  const object = (number: string | undefined) => objects.get(number ?? '') ?? '';
  const trailer = pdf.toString('latin1').slice(pdf.lastIndexOf('trailer'));
  const refer = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];
  const catalog = object(refer(trailer, 'Root'));
  const tag = (number: string): Tag => {
    const facts = object(number);
    const kids = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(facts);
    return { role: /\/S \/(\w+)/.exec(facts)?.[1] ?? '', facts, tags: [...(kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)].filter(([, kid = '']) => object(kid).includes('/StructElem')).map(([, kid = '']) => tag(kid)) };
  };
  const bookmarks = (number: string | undefined): string[] => {
    if (number === undefined) return [];
    const own = object(number);
    return [utf16(/\/Title <FEFF([0-9A-F]+)>/.exec(own)?.[1] ?? ''), ...bookmarks(refer(own, 'First')), ...bookmarks(refer(own, 'Next'))];
  };
  const root = /\/K \[(\d+) 0 R\]/.exec(object(refer(catalog, 'StructTreeRoot')))?.[1] ?? '';
  const links = [...objects.values()].filter((text) => text.includes('/Subtype /Link')).map((text) => ({ href: /\/URI \(([^)]*)\)/.exec(text)?.[1] ?? '', name: /\/Contents \(([^)]*)\)/.exec(text)?.[1] ?? '', isTagged: text.includes('/StructParent') }));
  return { catalog, tags: tag(root), bookmarks: bookmarks(refer(object(refer(catalog, 'Outlines')), 'First')), links };
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Every tag of some roles, in the order of reading. */
export function tagsOf(tag: Tag, ...roles: string[]): Tag[] {
  return [...(roles.includes(tag.role) ? [tag] : []), ...tag.tags.flatMap((inner) => tagsOf(inner, ...roles))];
}
