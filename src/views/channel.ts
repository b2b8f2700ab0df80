import type { channelKinds } from '../domain/agency.ts';

/** The link of a way to reach the agency, where it has one. */
export function channelHref(kind: keyof typeof channelKinds, value: string): string | undefined {
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'email') return `mailto:${value}`;
  return kind === 'website' || kind === 'form' ? value : undefined;
}
