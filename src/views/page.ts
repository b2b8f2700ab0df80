import { absoluteAddress, addressOf } from '../domain/address.ts';
import { channelKinds, type Agency } from '../domain/agency.ts';
import { formatApproval, isApproved } from '../domain/approval.ts';
import { formatDate } from '../domain/calendar.ts';
import { showsAgency, type Page } from '../domain/page.ts';
import type { Filed } from '../domain/report.ts';
import { securityTxtAddress } from '../domain/security-txt.ts';
import type { Site } from '../domain/site.ts';
import { channelHref, shownChannel } from './channel.ts';
import type { Fact } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** A page of the site's own. */
export interface PageView {
  head: PageHead;
  /** Whether the agency stands behind what the page says, where it speaks for the agency. */
  approval: { text: string; isGiven: boolean } | undefined;
  /** The agency's facts, on the pages that are about it. */
  facts: Fact[];
}

export function pageView(agency: Agency, { id, data, changed }: Filed<Page>): PageView {
  return {
    head: pageHead(agency, { heading: data.title, description: data.inShort, address: addressOf.page(id), changed }),
    approval: data.approval && { text: formatApproval(data.approval), isGiven: isApproved(data.approval) },
    facts: showsAgency(id) ? agencyFacts(agency) : [],
  };
}

/** The pages for other programs. */
export function pagesDataFile({ agency, pages }: Site): object[] {
  return pages.map(({ id, file, changed, data }) => ({ address: absoluteAddress(agency.url, addressOf.page(id)), file, changed: changed ?? null, ...data }));
}

function agencyFacts(agency: Agency): Fact[] {
  const fact = (label: string, text: string | undefined, more: Partial<Fact['values'][number]> = {}): Fact[] => (text ? [{ label, values: [{ text, ...more }], remarks: [] }] : []);
  return [
    ...fact('ชื่อหน่วยงาน', agency.name),
    ...fact('ชื่อภาษาอังกฤษ', agency.englishName, { lang: 'en' }),
    ...fact('ที่อยู่', agency.address && `${agency.address} ${agency.postcode ?? ''}`.trim()),
    ...fact(channelKinds.phone, agency.phone, { href: agency.phone && channelHref({ kind: 'phone', value: agency.phone }) }),
    ...fact(channelKinds.email, agency.email, { href: agency.email && channelHref({ kind: 'email', value: agency.email }) }),
    ...fact('เว็บไซต์หลัก', agency.website, { href: agency.website }),
    ...fact('ที่อยู่ของเว็บไซต์นี้', `${agency.url} ${agency.urlConfirmed === undefined ? 'หน่วยงานยังไม่ได้ยืนยันที่อยู่นี้' : `ยืนยันเมื่อ ${formatDate(agency.urlConfirmed)}`}`),
    ...fact('แจ้งช่องโหว่ของเว็บไซต์', agency.securityTxt && `security.txt ใช้ได้ถึง ${formatDate(agency.securityTxt.expires)}`, { href: securityTxtAddress }),
    ...fact('ช่องทางรับแจ้งช่องโหว่', agency.securityTxt?.contact, { href: agency.securityTxt?.contact }),
    ...agency.channels.flatMap((channel) => {
      const { text, href } = shownChannel(channel);
      return channel.value === agency.website ? [] : fact(channel.label, text, { href });
    }),
  ];
}
