import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../lib/chromium.js';
import type { SearchSite } from './search-site.ts';

/** Chromium, without a window. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** What a first search cost and how long it took. */
interface FirstSearch {
  /** Bytes on the wire from the first letter typed to the last file. */
  bytes: number;
  followingBytes: number;
  firstMilliseconds: number;
  followingMilliseconds: number;
}

/** Types one query and then another into the search page, with the processor slowed down. */
export async function measureSearch(browser: Browser, origin: string, first: string, following: string, slowdown: number): Promise<FirstSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  const wanted = new Set<string>();
  // The page's own picture and fonts may still be on their way: only what search asks for counts.
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/pagefind\/|\/_astro\/.*\.js$/.test(request.url)) wanted.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${origin}/search/`);
  await page.waitForLoadState('networkidle');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const type = async (query: string): Promise<number> =>
    page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const list = document.querySelector('[data-search-results]');
          const box = document.querySelector<HTMLInputElement>('#q');
          const form = document.querySelector<HTMLFormElement>('form[data-search]');
          if (!list || !box || !form) throw new Error('no search page');
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (list.children.length === 0) return;
            observer.disconnect();
            resolve(performance.now() - start);
          }).observe(list, { childList: true });
          box.value = text;
          form.requestSubmit();
        }),
      query,
    );
  const firstMilliseconds = await type(first);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(200);
  const firstBytes = bytes;
  const followingMilliseconds = await type(following);
  await page.waitForTimeout(400);
  await context.close();
  return { bytes: firstBytes, followingBytes: bytes - firstBytes, firstMilliseconds, followingMilliseconds };
}

/** Has Chromium ask every query. */
export async function askChromium(browser: Browser, site: SearchSite, queries: readonly string[]): Promise<string[][]> {
  writeFileSync(join(site.folder, 'queries.json'), JSON.stringify(queries));
  const page = await browser.newPage();
  await page.goto(`${site.origin}/asker/`);
  const report = await site.report();
  await page.close();
  return JSON.parse(report) as string[][];
}

const firefoxes = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Has Firefox ask every query; undefined where there is no Firefox. It needs no driver: the page asks and posts by itself. */
export async function askFirefox(site: SearchSite, queries: readonly string[]): Promise<string[][] | undefined> {
  const program = firefoxes.find((file) => existsSync(file));
  if (program === undefined) return undefined;
  writeFileSync(join(site.folder, 'queries.json'), JSON.stringify(queries));
  const profile = mkdtempSync(join(tmpdir(), 'prongsai-firefox-'));
  const browser = spawn(program, ['--headless', '--no-remote', '--profile', profile, `${site.origin}/asker/`], { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  try {
    const report = await Promise.race([site.report(), new Promise<undefined>((resolve) => setTimeout(resolve, 180_000))]);
    if (report === undefined) throw new Error('Firefox gave no answer within three minutes');
    return JSON.parse(report) as string[][];
  } finally {
    browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}
