import type { Agency } from '../domain/agency.ts';
import { plainForm } from '../domain/form-address.ts';
import { phoneAddress } from '../domain/phone.ts';

type Channel = Pick<Agency['channels'][number], 'kind' | 'value'>;

/** The link of a way to reach the agency, where it has one. */
export function channelHref({ kind, value }: Channel): string | undefined {
  if (kind === 'phone') return phoneAddress(value);
  if (kind === 'email') return `mailto:${value}`;
  return kind === 'website' || kind === 'form' ? value : undefined;
}

/** A way to reach the agency as it is shown where it is about no single page. */
export function shownChannel({ kind, value }: Channel): { text: string; href: string | undefined } {
  const text = kind === 'form' ? plainForm(value) : value;
  return { text, href: channelHref({ kind, value: text }) };
}
