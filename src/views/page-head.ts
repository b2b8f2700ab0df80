import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { formatDate, formatEnglishDate, type IsoDate } from '../domain/calendar.ts';
import { metaPolicy } from '../domain/host-headers.ts';
import type { Report } from '../domain/report.ts';
import type { Link } from './link.ts';
import { pageTools } from './page-tools.ts';

/** What the layout needs to know of a page. */
export interface PageHead {
  /** Text of the browser's tab. */
  title: string;
  /** What the page is called where it is seen without its place: in tabs, bookmarks and previews. */
  name: string;
  heading: string;
  /** What kind of thing the page is about, above its heading: `มาตรการที่ 1`. */
  kicker?: string | undefined;
  description: string;
  address: string;
  canonical: string;
  /** From the home page down, without the page itself. */
  breadcrumbs: Link[];
  changed?: { iso: IsoDate; label: string; text: string } | undefined;
  previous?: Link | undefined;
  next?: Link | undefined;
  /** What a reader of feeds may follow from here. */
  feed?: string | undefined;
  /** The language of the page's own words, where it is not Thai. */
  lang?: 'en' | undefined;
  /** The same in the other language. */
  alternate?: { lang: 'th' | 'en'; href: string } | undefined;
  /** The agency's name, for titles and sharing. */
  siteName: string;
  /** The code of the page's address, for paper; pages that nobody is led to have none. */
  qr?: string | undefined;
  /** What a reader may do about the page. */
  tools: Link[];
  /** What the page may load, for hosts that say nothing of it. */
  policy: string;
}

interface PageFacts {
  heading: string;
  /** Only where the heading says too little by itself. */
  name?: string | undefined;
  kicker?: string | undefined;
  description: string;
  address: string;
  breadcrumbs?: Link[] | undefined;
  changed?: IsoDate | undefined;
  previous?: Link | undefined;
  next?: Link | undefined;
  feed?: string | undefined;
  lang?: 'en' | undefined;
  alternate?: { lang: 'th' | 'en'; href: string } | undefined;
  /** Whether no page, site map or code leads to it. */
  isUnlisted?: boolean | undefined;
}

/** Completes a page's own facts with those of the site. */
export function pageHead(agency: Agency, facts: PageFacts): PageHead {
  const { changed, alternate, isUnlisted, name = facts.heading, ...rest } = facts;
  const canonical = absoluteAddress(agency.url, facts.address);
  return {
    ...rest,
    alternate: alternate && { ...alternate, href: absoluteAddress(agency.url, alternate.href) },
    name,
    title: facts.address === '/' ? name : `${name} – ${agency.shortName}`,
    canonical,
    qr: facts.address.endsWith('/') && isUnlisted !== true ? addressOf.qr(facts.address) : undefined,
    breadcrumbs: facts.address === '/' ? [] : [{ href: addressOf.home(), label: 'หน้าแรก' }, ...(facts.breadcrumbs ?? [])],
    changed: changed === undefined ? undefined : { iso: changed, ...(facts.lang === 'en' ? { label: 'Last changed', text: formatEnglishDate(changed) } : { label: 'แก้ไขล่าสุด', text: formatDate(changed) }) },
    siteName: agency.name,
    tools: pageTools(agency, { heading: facts.heading, canonical }),
    policy: metaPolicy,
  };
}

/** The way down to a year's pages. */
export function yearCrumb({ fiscalYear }: Report): Link {
  return { href: addressOf.year(fiscalYear), label: `ปีงบประมาณ ${fiscalYear}` };
}

/**
 * The pages before and after one in a list.
 * @param entries in the order of reading
 * @param own the page's own entry, one of the list
 * @param linkTo names a page and leads to it
 */
export function neighbours<Entry>(entries: readonly Entry[], own: Entry, linkTo: (entry: Entry) => Link): { previous?: Link | undefined; next?: Link | undefined } {
  const index = entries.indexOf(own);
  const [previous, next] = [entries[index - 1], entries[index + 1]];
  return { previous: previous && linkTo(previous), next: next && linkTo(next) };
}
