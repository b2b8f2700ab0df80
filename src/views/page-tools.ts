import { addressOf } from '../domain/address.ts';
import { channelFor, type Agency, type ChannelUse } from '../domain/agency.ts';
import { filledForm } from '../domain/form-address.ts';
import { channelHref } from './channel.ts';
import type { Link } from './link.ts';

/** The page from which a reader writes. */
interface OwnPage {
  heading: string;
  /** Absolute. */
  canonical: string;
}

const labels: Record<ChannelUse, string> = { correction: 'แจ้งว่าหน้านี้มีข้อมูลผิด', complaint: 'ร้องเรียนหรือแจ้งเรื่องทุจริต' };

/**
 * What a reader may do about any page: tell that something on it is wrong, and complain.
 * Where the agency names no channel for it, a place of the site's own says what can be done.
 */
export function pageTools(agency: Agency, page: OwnPage): Link[] {
  return (['correction', 'complaint'] as const).map((use) => {
    const channel = channelFor(agency, use);
    return { href: (channel && hrefFrom(page, channel, use)) ?? agency.contactPlaces[use] ?? addressOf.page('contact'), label: labels[use] };
  });
}

/** A channel's link; mails about a mistake begin with the page, forms have it filled in where their address asks for it. */
function hrefFrom({ heading, canonical }: OwnPage, { kind, value }: NonNullable<ReturnType<typeof channelFor>>, use: ChannelUse): string | undefined {
  const lines = [`หน้า: ${heading}`, canonical, '', 'ข้อความที่ผิด:', '', 'ข้อความที่ถูกต้อง หรือที่อยู่ของหลักฐาน:', ''];
  if (kind === 'email' && use === 'correction') return `mailto:${value}?subject=${encodeURIComponent(`แจ้งข้อมูลผิดในหน้า ${heading}`)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  return channelHref({ kind, value: filledForm(value, { title: heading, address: canonical }) });
}
