import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.js';
import { createSiteServer } from '../../scripts/serve.ts';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser on a served folder. */
export interface Visit {
  origin: string;
  browser: Browser;
  /** Opens a new page; what it asks of other origins and writes to the console is noted. */
  open: (options?: BrowserContextOptions) => Promise<Page & { foreign: string[]; complaints: string[] }>;
  close: () => Promise<void>;
}

/** The strictest policy that a host may set: not even WebAssembly, and no text read as HTML. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/**
 * Serves a folder on a free port and starts a Chromium.
 * @param policy a Content-Security-Policy in the place of the server's own
 * @param switches what the browser's own settings are to be
 */
export async function visit(folder: string, policy?: string, switches: readonly string[] = []): Promise<Visit> {
  const server = createSiteServer(folder);
  if (policy !== undefined) {
    server.prependListener('request', (_, response: ServerResponse) => {
      const setHeader = response.setHeader.bind(response);
      response.setHeader = (name, value) => setHeader(name, name.toLowerCase() === 'content-security-policy' ? policy : value);
    });
  }
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const visited = await browse(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, switches);
  const close = async () => {
    await visited.close();
    await new Promise((resolve) => server.close(resolve));
  };
  return { ...visited, close };
}

/** Asks of every address in one of some tabs, which work side by side; two are as many as the machines that run this have cores. */
export async function askEach<Tab>(addresses: readonly string[], tabs: readonly Tab[], ask: (tab: Tab, address: string) => Promise<void>): Promise<void> {
  const left = addresses.values();
  await Promise.all(
    tabs.map(async (tab) => {
      for (const address of left) await ask(tab, address);
    }),
  );
}

/** Starts a Chromium on a site that is served already. */
export async function browse(origin: string, switches: readonly string[] = []): Promise<Visit> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet, ...switches] });
  const open: Visit['open'] = async (options) => {
    const context = await browser.newContext({ baseURL: origin, ...options });
    const page = Object.assign(await context.newPage(), { foreign: [] as string[], complaints: [] as string[] });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) page.foreign.push(request.url());
    });
    page.on('console', (message) => {
      // The strictest policy lets no worker in, which pages ask for after a while.
      const isExpected = message.text().includes("requires 'TrustedScriptURL'");
      if (!isExpected && (message.type() === 'error' || message.type() === 'warning')) page.complaints.push(message.text());
    });
    page.on('pageerror', (error) => page.complaints.push(error.message));
    return page;
  };
  return { origin, browser, open, close: () => browser.close() };
}
