import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Widths of screens in CSS pixels, from 400 % zoom up. */
export const widths = [320, 360, 768, 1280];

/** How a reader's system may have a page look. */
const media = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

export type Look = keyof typeof media;
export const looks = Object.keys(media) as Look[];

/**
 * Every rule of axe. In forced colours the system chooses every pair of colours, and axe compares those that the page
 * asked for: https://github.com/dequelabs/axe-core/issues/3978
 */
const rulesOf = (look: Look): axe.RunOptions => ({ rules: { 'label-content-name-mismatch': { enabled: true }, ...(look === 'forced' && { 'color-contrast': { enabled: false } }) } });

/** The page as a browser shows it that runs no scripts; axe itself needs them. */
function withoutScripts(html: string): string {
  return html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').replace(/<(\/?)noscript>/g, '<$1div>');
}

/** Opens a page as it is without its scripts. */
export async function openWithoutScripts(page: Page, address: string, html: string): Promise<void> {
  const answer = { contentType: 'text/html; charset=utf-8', body: withoutScripts(html) };
  await page.route(`**${address}`, (route) => route.fulfill(answer));
  await page.goto(address);
  await page.unroute(`**${address}`);
}

/** Readies the open page for `violationsOf`. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * Asks axe about the open page in a look, at the width that it has.
 * @returns each violation: its rule and where it is
 */
export async function violationsOf(page: Page, look: Look, rules: axe.RunOptions = rulesOf(look)): Promise<string[]> {
  await page.emulateMedia(media[look]);
  const { violations } = await page.evaluate((options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options), { resultTypes: ['violations'], ...rules } satisfies axe.RunOptions);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}
