import { insideAddress } from '../../src/domain/address.ts';
import type { PageLinks } from './page-links.ts';

/** A link of the built site that leads nowhere. */
export interface BrokenLink {
  /** Where it leads, as readers see it: decoded, from the first slash on. */
  link: string;
  /** Pages that hold it, the first few by name. */
  pages: string[];
  morePages: number;
  reason: 'missing' | 'spot' | 'encoding';
  /** The address that differs by case alone. */
  near?: string;
  /** The spots that the page has. */
  spots?: string[];
}

/** Pages that are named of all that hold one broken link: a footer's is on every page. */
const mostNamed = 3;

interface Target {
  /** Decoded, in NFC; absent where it cannot be decoded. */
  address: string | undefined;
  spot: string;
  pages: string[];
  count: number;
}

/** Gathers what pages lead to as they are read, and says at the end which of it is not there. */
interface LinkLedger {
  /** Notes the links and the spots of a page. */
  add: (page: string, read: PageLinks) => void;
  /** Every file that a link leads to, decoded, with a page that leads there. */
  files: () => Map<string, string>;
  /** @param there the paths of every file of the site, as they are spelt on the disk */
  broken: (there: Iterable<string>) => BrokenLink[];
}

/** @param origin the place where the agency publishes the site; links there are inside */
export function linkLedger(origin: string): LinkLedger {
  // A piece of a page's text would keep the whole page in memory, so that what is kept is a text of its own.
  const targets = new Map<string, Target>();
  const spotsOf = new Map<string, string>();
  return {
    add: (page, { links, spots }) => {
      spotsOf.set(page, [...spots].map(normal).join('\n'));
      for (const link of links) {
        const inside = encodedAddress(link, page, origin);
        // Most links to spots lead to the page's own, and are answered at once.
        if (inside === undefined || (link.startsWith('#') && spots.has(link.slice(1)))) continue;
        const known = targets.get(inside);
        if (!known) targets.set(Buffer.from(inside).toString(), { ...readAddress(inside), pages: [page], count: 1 });
        else if ((known.count += 1) <= mostNamed) known.pages.push(page);
      }
    },
    files: () => new Map([...targets.values()].flatMap(({ address, pages: [page = ''] }) => (address === undefined || address.endsWith('/') ? [] : [[address, page] as const]))),
    broken: (there) => {
      const addresses = new Set([...there].map((path) => `/${normal(path)}`.replace(/(?<=\/)index\.html$/, '')));
      const byLowerCase = new Map([...addresses].map((address) => [address.toLowerCase(), address]));
      return [...targets].flatMap(([link, { address, spot, pages, count }]): BrokenLink[] => {
        const said = { link: address === undefined ? link : `${address}${spot && '#'}${spot}`, pages, morePages: count - pages.length };
        if (address === undefined) return [{ ...said, reason: 'encoding' }];
        const page = address.replace(/(?<=\/)index\.html$/, '');
        const near = byLowerCase.get(page.toLowerCase());
        if (!addresses.has(page)) return [{ ...said, reason: 'missing', ...(near !== undefined && { near }) }];
        const spots = spotsOf.get(page)?.split('\n');
        // A program for other kinds of files reads what follows # in its own way.
        if (spot === '' || !spots || spot.toLowerCase() === 'top' || spots.includes(spot)) return [];
        const sameLetters = spots.find((one) => one.toLowerCase() === spot.toLowerCase());
        return [{ ...said, reason: 'spot', spots: spots.filter(Boolean), ...(sameLetters !== undefined && { near: `${page}#${sameLetters}` }) }];
      });
    },
  };
}

function normal(text: string): string {
  return text.normalize('NFC');
}

/** A link as an address of this site with its spot, still encoded; undefined where it leads elsewhere. */
function encodedAddress(link: string, page: string, origin: string): string | undefined {
  if (link === '' || link.startsWith('#')) return `${page}${link}`;
  const inside = insideAddress(origin, link);
  if (inside !== undefined || /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(link)) return inside;
  const { pathname, search, hash } = new URL(link, `https://site.invalid${page}`);
  return `${pathname}${search}${hash}`;
}

/** Decodes an address once, as a server does. */
function readAddress(inside: string): { address: string | undefined; spot: string } {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(inside) ?? [];
  const spot = fragment.replace(/:~:.*$/s, '');
  try {
    const parts = path.split('/').map(decodeURIComponent);
    // A slash inside a name is no step down into a folder.
    const address = parts.some((part) => part.includes('/')) ? undefined : normal(parts.join('/'));
    return { address, spot: normal(decodeURIComponent(spot)) };
  } catch {
    return { address: undefined, spot };
  }
}
