import { insideAddress } from './address.ts';
import type { Entry } from './entry.ts';
import type { Place } from './issue.ts';
import type { Entries } from './source.ts';
import { isWebAddress } from './web-address.ts';

/** A complete address of the web, or one inside the site, with the place where staff typed it. */
export interface TypedAddress {
  address: string;
  /** Found only when it is asked for, which costs reading the file's YAML again. */
  readonly place: Place;
}

/** Every address of an entry: its fields that hold one, whichever they are, and the links of its body. */
export function typedAddresses({ data, placeOf, links }: Entry<unknown>): TypedAddress[] {
  const fields = addressesIn(data, []).map(({ address, path }) => ({
    address,
    get place() {
      return placeOf(path);
    },
  }));
  return [...fields, ...links];
}

function addressesIn(value: unknown, path: readonly PropertyKey[]): { address: string; path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return isWebAddress(value) ? [{ address: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => addressesIn(item, [...path, index]));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => addressesIn(inner, [...path, name])) : [];
}

/** Every address of other sites, by file and place. */
export function outsideAddresses(entries: Entries): TypedAddress[] {
  const origin = entries.agency[0]?.data.url ?? '';
  const all: Entry<unknown>[] = Object.values(entries).flat();
  return all.flatMap(typedAddresses).filter(({ address }) => insideAddress(origin, address) === undefined && isWebAddress(address));
}
