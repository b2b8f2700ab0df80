import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { Glossary, Term } from '../domain/glossary.ts';
import { pageHead, type PageHead } from './page-head.ts';

export interface TermView {
  id: string;
  term: string;
  full: string | undefined;
  english: string | undefined;
  meaning: string;
  aliases: string[];
}

/** Terms in Thai dictionary order, Latin ones last. */
export function glossaryView(agency: Agency, glossary: Glossary): { head: PageHead; terms: TermView[]; data: string } {
  const order = new Intl.Collator('th');
  return {
    head: pageHead(agency, { heading: 'อธิบายคำศัพท์', description: `ความหมายของคำที่ใช้ในข้อมูลความโปร่งใสของ${agency.name}`, address: addressOf.glossary() }),
    terms: glossary.terms.map((term) => termView(term)).toSorted((a, b) => order.compare(a.term, b.term)),
    data: addressOf.glossaryData(),
  };
}

/** The terms for other programs, and for the notes beside words; `id` is the term's spot on the page. */
export function glossaryDataFile({ terms }: Glossary): TermView[] {
  return terms.map((term) => termView(term));
}

function termView({ id, term, full, english, meaning, aliases }: Term): TermView {
  return { id, term, full, english, meaning, aliases };
}
