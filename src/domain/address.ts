import type { FiscalYear } from './fiscal-year.ts';

/** The last part of an entry's address, which is its file's name: `2568/1` → `1`. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Addresses inside the site: ASCII, lower case, ending with `/`, the year always in them. */
export const addressOf = {
  home: () => '/',
  year: (year: FiscalYear) => `/${year}/`,
  measures: (year: FiscalYear) => `/${year}/measures/`,
  measure: (year: FiscalYear, id: string) => `/${year}/measures/${slugOf(id)}/`,
  indicators: (year: FiscalYear) => `/${year}/indicators/`,
  indicator: (year: FiscalYear, id: string) => `/${year}/indicators/${slugOf(id)}/`,
  report: (year: FiscalYear) => `/${year}/report/`,
  units: () => '/units/',
  unit: (id: string) => `/units/${id}/`,
  glossary: () => '/glossary/',
  search: () => '/search/',
  sitemap: () => '/sitemap/',
  page: (id: string) => `/${id}/`,
  data: (year: FiscalYear) => `/data/${year}.json`,
} as const;

/** An address as the world sees it, under the place where the agency publishes the site. */
export function absoluteAddress(origin: string, address: string): string {
  return `${origin.replace(/\/$/, '')}${address}`;
}
