import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LinkChecker, type HttpResponse, type LinkResult } from 'linkinator';
import { decodedOnce } from '../../src/domain/address.ts';
import { judge, mayPass, type LinkAnswer } from '../../src/domain/link-verdict.ts';

/** How politely, and how patiently, addresses are asked for. Times in milliseconds. */
export interface Manners {
  /** Names the agency's site, so that whoever runs the other server knows who asks. */
  userAgent: string;
  timeout: number;
  /** Between two requests to one host, which never overlap. */
  pause: number;
  /** Tries of an address that may be found otherwise the next time. */
  tries: number;
  /** Before the second try; twice as long before each after that. */
  retryWait: number;
  /** A server that asks to be left alone for longer is left alone until the next run. */
  longestWait: number;
  hostsAtOnce: number;
}

export const manners: Omit<Manners, 'userAgent'> = { timeout: 20_000, pause: 1_000, tries: 3, retryWait: 4_000, longestWait: 60_000, hostsAtOnce: 4 };

type CrawlOptions = Parameters<LinkChecker['shouldRetryAfter']>[1];

/**
 * linkinator waits for a server that answers 429 as long and as often as it is told to, and for no other. Here such an
 * answer ends the try, `askHost` decides whether there is another, and there is a pause before every address.
 */
class PatientChecker extends LinkChecker {
  readonly busy = new Map<string, number | undefined>();
  readonly withoutLength = new Set<string>();
  readonly between: number;

  /** @param between milliseconds before each address */
  constructor(between: number) {
    super();
    this.between = between;
  }

  override async crawl(options: CrawlOptions): Promise<void> {
    await pause(this.between);
    await super.crawl(options);
  }

  override shouldRetryAfter(response: HttpResponse, { url }: CrawlOptions): boolean {
    if (response.status === 200 && response.headers['content-length'] === '0') this.withoutLength.add(url.href);
    if (response.status !== 429) return false;
    this.busy.set(url.href, secondsOf(response.headers['retry-after']));
    return true;
  }
}

/** Retry-After holds seconds or a date. */
function secondsOf(header: string | undefined): number | undefined {
  const seconds = Number(header ?? NaN);
  const until = Number.isNaN(seconds) ? (Date.parse(header ?? '') - Date.now()) / 1000 : seconds;
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}

/**
 * Asks for addresses of other sites: one request at a time to a host, some hosts side by side.
 * @param learnt told of what came back so far whenever a host is done
 * @returns what came back from each address
 */
export async function askLinks(addresses: readonly string[], how: Manners, learnt: (answers: ReadonlyMap<string, LinkAnswer>) => Promise<void> = () => Promise.resolve()): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()].values();
  await Promise.all(Array.from({ length: how.hostsAtOnce }, async () => {
    for (const own of hosts) {
      for (const [address, answer] of await askHost(own, how)) answers.set(address, answer);
      await learnt(answers);
    }
  }));
  return answers;
}

async function askHost(addresses: readonly string[], how: Manners): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  let left = addresses;
  for (let tries = 1; left.length > 0; tries += 1) {
    for (const [address, answer] of await askOnce(left, how)) answers.set(address, answer);
    if (tries === how.tries) break;
    const waitOf = (address: string) => (answers.get(address)?.retryAfter ?? 0) * 1000;
    left = left.filter((address) => mayPass(judge(address, answers.get(address) ?? { status: 0 })) && waitOf(address) <= how.longestWait);
    if (left.length > 0) await pause(Math.max(how.retryWait * 2 ** (tries - 1), ...left.map(waitOf)));
  }
  return answers;
}

/** linkinator tests the links of a page: here a page that holds these addresses and nothing else. */
async function askOnce(addresses: readonly string[], { userAgent, timeout, pause: between }: Manners): Promise<Map<string, LinkAnswer>> {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const html = addresses.map((address) => `<a href="${escape(address)}">x</a>`).join('');
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const checker = new PatientChecker(between);
  const finals = new Map<string, string | undefined>();
  checker.on('redirect', ({ url, targetUrl }) => finals.set(url, targetUrl));
  try {
    const { links } = await checker.check({
      path: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      concurrency: 1,
      timeout,
      headers: { 'User-Agent': userAgent, 'Accept-Language': 'th,en;q=0.5' },
      redirects: 'warn',
      checkFragments: true,
    });
    const answers = new Map<string, LinkAnswer>();
    for (const address of addresses) answers.set(address, await answerOf(address, links, checker, finals, { userAgent, timeout }));
    return answers;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function answerOf(address: string, links: readonly LinkResult[], checker: PatientChecker, finals: ReadonlyMap<string, string | undefined>, how: Pick<Manners, 'userAgent' | 'timeout'>): Promise<LinkAnswer> {
  const url = new URL(address);
  const spot = decodedOnce(url.hash.slice(1));
  url.hash = '';
  if (checker.busy.has(url.href)) return { status: 429, retryAfter: checker.busy.get(url.href) };
  const found = links.find((link) => link.url === url.href && link.parent !== undefined);
  const status = found?.status ?? 0;
  return {
    status,
    failure: (found?.failureDetails ?? []).map(wordsOf).join(' '),
    finalAddress: finals.get(url.href),
    isEmpty: status === 200 && checker.withoutLength.has(url.href) && (await isEmpty(url.href, how)),
    lacksSpot: spot !== '' && links.some((link) => link.url === `${url.href}#${spot}`),
  };
}

/** A server may give no length where it is asked for the head alone. */
async function isEmpty(address: string, { userAgent, timeout }: Pick<Manners, 'userAgent' | 'timeout'>): Promise<boolean> {
  try {
    const response = await fetch(address, { headers: { 'User-Agent': userAgent }, signal: AbortSignal.timeout(timeout) });
    const first = await response.body?.getReader().read();
    return first?.value === undefined || first.value.length === 0;
  } catch {
    return false;
  }
}

/** The names, codes and words of an error and of what caused it. */
function wordsOf(failure: unknown): string {
  if (!(failure instanceof Error)) return '';
  const { name, message, code, cause } = failure as NodeJS.ErrnoException;
  return [name, code, message, wordsOf(cause)].filter(Boolean).join(' ');
}
