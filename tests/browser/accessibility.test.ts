import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, openWithoutScripts, violationsOf, widths, type Look } from '../../scripts/lib/axe.ts';
import { builtSite } from '../site/built-site.ts';
import { askEach, visit, type Visit } from './browser.ts';
import { clippedText, crampedThai, linksOfOneName, overprintedText, smallTargets, untoldForeignText, unseenFoci } from './in-page.ts';

const site = await builtSite();
let visited: Visit;

/**
 * The looks, at which widths they are asked, and by which rules: colours change no other rule than those of contrast, and change
 * with the width only where the page's layout does. `npm run bench -- axe` asks all of all.
 */
const asked: { look: Look; at: number[]; rules?: axe.RunOptions }[] = [
  { look: 'light', at: widths },
  { look: 'dark', at: [360, 1280], rules: { runOnly: ['color-contrast', 'link-in-text-block'] } },
  { look: 'forced', at: [360] },
];

/** What was found on all pages, by the question that was asked; each page is opened once. */
const found = {
  axe: [] as string[],
  overprinted: [] as string[],
  wide: [] as string[],
  targets: [] as string[],
  spaced: [] as string[],
  large: [] as string[],
  cramped: [] as string[],
  moving: [] as string[],
  links: [] as string[],
  foreign: [] as string[],
  foci: [] as string[],
};
let runs = 0;
const names = [...site.read('/glossary/').toString().matchAll(/<dt[^>]*>\s*([^<]+?)\s*</g)].map((match) => match[1] ?? '');

beforeAll(async () => {
  visited = await visit(site.dist);
  await askEach(site.pages, [await visited.open(), await visited.open()], async (page, address) => {
    await page.goto(address);
    await page.waitForSelector('[data-page-tools] button');
    await ask(page, address);
    await openWithoutScripts(page, address, site.read(address).toString());
    // The script of every page only adds buttons at its end and to what stands: one width says whether it is missed.
    await askAxe(page, `${address} without JavaScript`, hasOwnScript(site.read(address).toString()) ? widths : [360]);
  });
}, 540_000);
afterAll(() => visited.close());

/** Whether the page has other scripts than that of every page. */
function hasOwnScript(html: string): boolean {
  return (html.match(/<script[^>]*>/g) ?? []).some((script) => !/src="\/_astro\/first-[\w-]+\.js"/.test(script));
}

async function askAxe(page: Page, name: string, at = widths): Promise<void> {
  await bringAxe(page);
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    found.overprinted.push(...(await page.evaluate(overprintedText)).map((pair) => `${name} ${width}: ${pair}`));
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) found.wide.push(`${name} is ${scroll} at ${width}`);
    for (const { look, rules } of asked.filter((one) => one.at.includes(width))) {
      const violations = await violationsOf(page, look, rules);
      runs += 1;
      found.axe.push(...violations.map((one) => `${name} ${width} ${look} ${one}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

async function ask(page: Page, address: string): Promise<void> {
  const note = (list: string[], what: readonly string[]) => list.push(...what.map((one) => `${address}: ${one}`));
  await askAxe(page, address);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  note(found.moving, await page.evaluate(() => [...document.getAnimations().map(({ id }) => `animation ${id}`), ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolls smoothly'] : [])]));
  note(found.links, await page.evaluate(linksOfOneName));
  note(found.foreign, await page.evaluate(untoldForeignText, names));
  await page.setViewportSize({ width: 360, height: 740 });
  note(found.targets, await page.evaluate(smallTargets));
  note(found.cramped, await page.evaluate(crampedThai));
  note(found.foci, await page.evaluate(unseenFoci));
  // WCAG 1.4.12: what a reader's own style sheet may set.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.8 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet];
  });
  note(found.spaced, await page.evaluate(clippedText));
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = '200%';
  });
  note(found.large, await page.evaluate(clippedText));
}

describe('every page', () => {
  it('has no axe violation at four widths, in light, dark and forced colours, with JavaScript and without', () => {
    expect(runs).toBeGreaterThanOrEqual(site.pages.length * asked.reduce((sum, { at }) => sum + at.length, 0));
    expect(found.axe).toEqual([]);
  });

  it('is nowhere wider than the screen, from 320 px (400 % zoom) up', () => expect(found.wide).toEqual([]));

  it('prints no word over another', () => expect(found.overprinted).toEqual([]));

  it('has targets of 44 px outside running text', () => expect(found.targets).toEqual([]));

  it('keeps every word with wider text spacing', () => expect(found.spaced).toEqual([]));

  it('keeps every word at twice the text size', () => expect(found.large).toEqual([]));

  it('gives Thai lines the room that stacked marks need', () => expect(found.cramped).toEqual([]));

  it('moves nothing for a reader who asked for less motion', () => expect(found.moving).toEqual([]));

  it('names two links alike only where they lead to the same place, and none by a word like “here”', () => expect(found.links).toEqual([]));

  it('tells the language of every foreign passage', () => expect(found.foreign).toEqual([]));

  it('shows the focus on everything that takes it', () => expect(found.foci).toEqual([]));
});
