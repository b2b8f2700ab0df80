import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { createSiteServer } from '../serve.ts';
import type { startChromium } from './search-browser.ts';

/** A site that is served. */
interface Served {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as a good host would, in Brotli.
 * @param dist the built site
 * @param isOwn whether it is ours; the policy in our header fields would forbid another's inline scripts
 */
export async function serveBuilt(dist: string, isOwn: boolean): Promise<Served> {
  const inner = createSiteServer(dist);
  const server = createServer((request, response) => {
    if (!isOwn) {
      const set = response.setHeader.bind(response);
      response.setHeader = (name, value) => (name === 'Content-Security-Policy' ? response : set(name, value));
    }
    inner.emit('request', request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** A phone's screen. */
export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const;

/**
 * Has a browser that has never been there open a page.
 * @param prepare is handed the page before it is opened
 */
export async function firstVisit<Result>(browser: Awaited<ReturnType<typeof startChromium>>, visit: (page: Page, devtools: CDPSession, context: BrowserContext) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    return await visit(page, devtools, context);
  } finally {
    await context.close();
  }
}

/** What a page cost on the wire. */
interface Wire {
  /** Header fields and bodies as they were sent. */
  bytes: number;
  requests: number;
  scriptBytes: number;
  /** Each file, for finding out why. */
  files: { address: string; bytes: number }[];
}

/** Opens a page and waits until nothing more is fetched. */
export async function measureWire(browser: Awaited<ReturnType<typeof startChromium>>, address: string): Promise<Wire> {
  return firstVisit(browser, async (page, devtools) => {
    const kinds = new Map<string, { address: string; kind: string }>();
    const wire: Wire = { bytes: 0, requests: 0, scriptBytes: 0, files: [] };
    devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (request.url.startsWith('http')) kinds.set(requestId, { address: request.url, kind: type ?? '' });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const known = kinds.get(requestId);
      // What lies in the memory of the browser takes nothing of the line.
      if (!known || encodedDataLength === 0) return;
      wire.bytes += encodedDataLength;
      wire.requests += 1;
      if (known.kind === 'Script') wire.scriptBytes += encodedDataLength;
      wire.files.push({ address: known.address, bytes: encodedDataLength });
    });
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (!answer?.ok() && !address.endsWith('/404.html')) throw new Error(`${address} was not answered`);
    await page.waitForLoadState('networkidle');
    // What a page puts off until it is idle, it fetches all the same.
    await page.waitForTimeout(1000);
    await page.waitForLoadState('networkidle');
    return wire;
  });
}
