import { addressOf } from '../domain/address.ts';
import type { Site } from '../domain/site.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';
import type { SitemapSection } from './sitemap.ts';

/** Every entry and term by its first letter, for readers who look rather than search. */
export interface AtoZView {
  head: PageHead;
  sections: SitemapSection[];
}

/** The letter under which a Thai dictionary lists a word: the first consonant, before which a vowel may be written. */
function firstLetter(label: string): string {
  const letter = /[ก-ฮ]|[A-Za-z]|\d/.exec(label)?.[0] ?? '';
  return /\d/.test(letter) ? '0–9' : letter.toUpperCase();
}

export function aToZView({ agency, reports, units, pages, glossary }: Site): AtoZView {
  const order = new Intl.Collator('th', { numeric: true });
  const links: Link[] = [
    ...reports.flatMap(({ fiscalYear, measures, indicators }) => [
      ...measures.map(({ id, data }) => ({ href: addressOf.measure(fiscalYear, id), label: `${data.title} (มาตรการที่ ${data.order} ปี ${fiscalYear})` })),
      ...indicators.map(({ id, data }) => ({ href: addressOf.indicator(fiscalYear, id), label: `${data.title} (ตัวชี้วัดที่ ${data.number} ปี ${fiscalYear})` })),
    ]),
    ...units.map(({ id, data }) => ({ href: addressOf.unit(id), label: data.name })),
    ...pages.map(({ id, data }) => ({ href: addressOf.page(id), label: data.title })),
    ...glossary.terms.flatMap(({ id, term, aliases }) => {
      const href = `${addressOf.glossary()}#${id}`;
      return [{ href, label: `${term} (คำศัพท์)` }, ...aliases.map((alias) => ({ href, label: `${alias} ดูที่ ${term}` }))];
    }),
  ];
  const groups = Map.groupBy(links.toSorted((a, b) => order.compare(a.label, b.label)), ({ label }) => firstLetter(label));
  return {
    head: pageHead(agency, { heading: 'ดัชนี ก–ฮ', description: `มาตรการ ตัวชี้วัด หน่วย และคำศัพท์ทั้งหมดของ${agency.shortName} เรียงตามตัวอักษร`, address: addressOf.aToZ() }),
    sections: [...groups].toSorted(([a], [b]) => order.compare(a, b)).map(([heading, own]) => ({ heading, links: own })),
  };
}
