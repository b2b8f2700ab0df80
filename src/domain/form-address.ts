import { nearest } from './nearest.ts';

/** What a form's address may hold for the page from which a reader opens it. */
const pageParts = ['title', 'address'] as const;

const part = /\{([^{}]*)\}/g;

/** The form of a page: its address with the page's own filled in. */
export function filledForm(address: string, page: Readonly<Record<(typeof pageParts)[number], string>>): string {
  return pageParts.reduce((filled, name) => filled.replaceAll(`{${name}}`, encodeURIComponent(page[name])), address);
}

/** The form by itself, from no page: an address that asks for the page's own loses its query. */
export function plainForm(address: string): string {
  return address.search(part) === -1 ? address : address.replace(/[?#].*$/, '').replace(/[^/]*\{.*$/, '');
}

/** The first {…} that stands for nothing, and what it is likely to mean. */
export function unknownPart(address: string): { value: string; near?: string } | undefined {
  const unknown = [...address.matchAll(part)].find(([, name = '']) => !pageParts.some((known) => known === name));
  return unknown && { value: unknown[0], ...nearest(unknown[1]?.trim().toLowerCase() ?? '', pageParts) };
}
