import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/read-pdf.ts';
import { readQr } from '../qr-reader.ts';
import { builtSite, origin } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();

/** One page of each kind, and every poster. */
const kinds = ['/', '/2568/', '/2568/report/', '/2568/measures/', '/2568/measures/1/', '/2568/indicators/', '/2568/indicators/9/', '/oit/', '/oit/2569/', '/oit/2569/o26/', '/oit/2569/criteria/', '/units/', '/documents/', '/changes/', '/contact/', '/glossary/', '/standards/', '/website-policy/'];
const posters = site.pages.filter((page) => page.endsWith('/poster/'));

let browser: Visit;
beforeAll(async () => (browser = await visit(site.dist)));
afterAll(() => browser.close());

/** What comes out of the printer. */
async function print(address: string) {
  const page = await browser.open();
  await page.goto(address);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  return (await readPdf(bytes)).pdf;
}

describe('on paper', { timeout: 60_000 }, () => {
  it.each(kinds)('%s leaves no sheet blank', async (address) => {
    expect(site.pages).toContain(address);
    const { pages, textPages } = await print(address);
    expect(pages).toBeGreaterThan(0);
    expect(textPages).toBe(pages);
  });

  it.each(['/', '/2568/', '/2568/report/', '/2568/measures/1/', '/oit/2569/o26/', '/contact/'])('%s carries the code of its own address, which no screen fetches', async (address) => {
    const page = await browser.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked).not.toContain(`${address}qr.svg`);
    await page.emulateMedia({ media: 'print' });
    const markup = site.read(`${address}qr.svg`).toString();
    // An item has its code among its facts.
    const [inFacts, inFooter] = [page.locator('.article .oit-qr'), page.locator('.site-footer img')];
    if ((await inFacts.count()) > 0) {
      expect([await inFacts.isVisible(), await inFooter.isVisible()]).toEqual([true, false]);
      expect(await inFacts.locator('path').last().getAttribute('d')).toBe(/stroke="#000" d="([^"]+)"/.exec(markup)?.[1]);
    } else {
      await inFooter.scrollIntoViewIfNeeded();
      expect(await inFooter.evaluate((picture: HTMLImageElement) => picture.decode().then(() => new URL(picture.src).pathname))).toBe(`${address}qr.svg`);
      expect(await inFooter.isVisible()).toBe(true);
    }
    expect(readQr(markup)).toBe(`${origin}${address}`);
    await page.context().close();
  });

  it.each(posters)('%s is one sheet', async (address) => expect((await print(address)).pages).toBe(1));

  it('has a poster of the newest year and of the assessment that is answered', () => expect(posters).toEqual(['/2568/poster/', '/oit/2569/poster/']));
});
