import { refuse, text } from './field.ts';

/**
 * The scheme of an address as a browser reads it, which passes over line breaks and control characters.
 * @returns lower case with its colon, `https:`; empty where the address has none
 */
export function schemeOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/.exec(address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '').toLowerCase())?.[0] ?? '';
}

/** Whether an address is a complete one of the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]|$)/i.test(address) && URL.canParse(address);
}

/** An address of the web that lacks nothing but its scheme, mended: `www.nacc.go.th`. */
export function withScheme(address: string): { mend?: string } {
  return /^(?:www\.[\w-]+\.\w|(?:[\w-]+\.)+(?:th|com|org|net|info)(?=[/?#:]|$))/i.test(address) ? { mend: `https://${address}` } : {};
}

/** A complete address of the web, `https://…`. */
export const webAddress = text.transform((value, context) => {
  const scheme = schemeOf(value);
  const isHost = /^[\w-]+(?:\.[\w-]+)+:/.test(value);
  if (scheme !== '' && scheme !== 'https:' && scheme !== 'http:' && !isHost) return refuse(context, 'URL_SCHEME', { value: scheme });
  return isWebAddress(value) ? value : refuse(context, 'URL_FORMAT', { value });
});

/** The address of a whole site, without a slash at its end: pages are told from the root of their host. */
export const siteAddress = webAddress.transform((value, context) => {
  const [, origin = '', rest = ''] = /^(https?:\/\/[\p{L}\p{M}\p{N}.-]+(?::\d+)?)(.*)$/iu.exec(value) ?? [];
  return origin !== '' && /^\/?$/.test(rest) ? origin.toLowerCase() : refuse(context, 'URL_ORIGIN', { value, ...(/^[/?#]/.test(rest) && { mend: origin.toLowerCase() }) });
});
