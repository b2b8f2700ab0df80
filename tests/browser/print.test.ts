import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/read-pdf.ts';
import { builtSite } from '../site/built-site.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();

/** One page of each kind, and every poster. */
const kinds = ['/', '/2568/', '/2568/report/', '/2568/measures/', '/2568/measures/1/', '/2568/indicators/', '/2568/indicators/9/', '/oit/', '/oit/2569/', '/oit/2569/o26/', '/oit/2569/criteria/', '/units/', '/documents/', '/changes/', '/contact/', '/glossary/'];
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

describe('on paper', () => {
  it.each(kinds)('%s leaves no sheet blank', async (address) => {
    expect(site.pages).toContain(address);
    const { pages, textPages } = await print(address);
    expect(pages).toBeGreaterThan(0);
    expect(textPages).toBe(pages);
  });

  it.each(posters)('%s is one sheet', async (address) => expect((await print(address)).pages).toBe(1));

  it('has a poster of the newest year and of the assessment that is answered', () => expect(posters).toEqual(['/2568/poster/', '/oit/2569/poster/']));
});
