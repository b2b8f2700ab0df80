import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite, origin } from '../site/built-site.ts';
import { readQr } from '../qr-reader.ts';
import { visit, type Visit } from './browser.ts';

const site = await builtSite();
const address = '/oit/2569/';
const items = site.pages.filter((page) => /^\/oit\/2569\/o\d\d\/$/.test(page));
let visited: Visit;
beforeAll(async () => (visited = await visit(site.dist)));
afterAll(() => visited.close());

it('has a QR picture for each item that says the item\'s own address', () => {
  expect(items).toHaveLength(26);
  for (const item of items) expect(readQr(site.read(`${item}qr.svg`).toString())).toBe(`${origin}${item}`);
});

it('calls each item by its code and year in tabs and previews', () => {
  for (const item of items) {
    const named = `${(item.split('/')[3] ?? '').replace('o0', 'o').toUpperCase()} ปี 2569 `;
    const html = site.read(item).toString();
    expect([/<title>([^<]*)/.exec(html)?.[1], /<meta property="og:title" content="([^"]*)/.exec(html)?.[1]].map((text) => text?.startsWith(named)), item).toEqual([true, true]);
  }
});

describe('on paper', () => {
  it('shows the QR picture of each item beside it', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    await page.goto(address);
    expect(await page.locator('.oit-qr').evaluateAll((pictures) => pictures.filter((picture) => picture.checkVisibility()).length)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const pictures = await page.locator('.oit-items > li').evaluateAll(async (list) =>
      Promise.all(
        list.map(async (item) => {
          const picture = item.querySelector<HTMLImageElement>('.oit-qr');
          if (!picture) return 'none';
          picture.loading = 'eager';
          await picture.decode();
          const millimetres = (picture.getBoundingClientRect().width / 96) * 25.4;
          return `${new URL(picture.src).pathname} ${picture.naturalWidth > 0 && millimetres > 20 ? 'legible' : `${millimetres} mm`}`;
        }),
      ),
    );
    expect(pictures).toEqual(items.map((item) => `${item}qr.svg legible`));
    await page.context().close();
  });

  it('cuts no item between two sheets', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    await page.goto(address);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(await page.pdf({ preferCSSPageSize: true }));
    // The first line of an item begins with its code, the last but two is its address, the last one says what its elements rest on.
    const sheets = [...document.pages()].map((sheet) => {
      const text = sheet.getText();
      return {
        first: [...text.matchAll(/^O(\d+) /gm)].map(([, number]) => `o${(number ?? '').padStart(2, '0')}`),
        address: [...text.matchAll(/\/oit\/2569\/(o\d\d)\/\s/g)].map(([, code]) => code),
        last: text.match(/ที่มาขององค์ประกอบ:/g)?.length ?? 0,
      };
    });
    expect(sheets.flatMap(({ first }) => first)).toEqual(items.map((item) => item.split('/')[3]));
    for (const { first, address: own, last } of sheets) expect([own, last]).toEqual([first, first.length]);
    document.destroy();
    library.destroy();
    await page.context().close();
  });
});

describe('the choice of items', () => {
  it.each([true, false])('shows state and unit together from the address alone (JavaScript %s)', { timeout: 60_000 }, async (javaScriptEnabled) => {
    const page = await visited.open({ javaScriptEnabled });
    const shown = () => page.locator('.oit-items > li').evaluateAll((list) => list.filter((item) => item.checkVisibility()).map((item) => item.getAttribute('class') ?? ''));
    await page.goto(address);
    const all = await shown();
    expect(all).toHaveLength(26);
    const choices = await page.locator('.oit-filters a').evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(/\d+/.exec(link.textContent)?.[0]) })));
    expect(choices.length).toBeGreaterThan(8);
    for (const { href, count } of choices) {
      await page.goto(`${address}${href}`);
      const found = await shown();
      expect(found, href).toHaveLength(count);
      const [, state, unit] = /^#(?:(complete|noted|partial|related|absent|unanswered)(?:-|$))?(?:(.+))?$/.exec(href) ?? [];
      if (href !== '#all') expect(found, href).toEqual(all.filter((classes) => (state === undefined || classes.includes(`is-${state}`)) && (unit === undefined || classes.split(' ').includes(`by-${unit}`))));
      // No heading is left over a group of which nothing is shown.
      expect(await page.locator('.oit-group').evaluateAll((groups) => groups.filter((group) => group.checkVisibility() && ![...group.querySelectorAll('.oit-items > li')].some((item) => item.checkVisibility())).length), href).toBe(0);
    }
    await page.context().close();
  });

  it('is made with the keyboard', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    await page.goto(address);
    await page.locator('.oit-filters a[href="#related"]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#related');
    expect(await page.locator('#related').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the copy button', () => {
  it('copies the address and the explanation of its item, and says so', { timeout: 60_000 }, async () => {
    const page = await visited.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address);
    await page.getByRole('button', { name: 'คัดลอกที่อยู่และคำอธิบาย ข้อ O26' }).click();
    await page.getByRole('status').getByText('คัดลอกแล้ว ข้อ O26').waitFor();
    const steps = await page.locator('#o26 .oit-steps li').allInnerTexts();
    expect(steps.length).toBeGreaterThan(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe([`O26 ปี 2569 ${await page.locator('#o26 h3 a').innerText()} (ครบ)`, `${origin}/oit/2569/o26/`, ...steps].join('\n'));
    await page.context().close();
  });

  it('selects the text where the browser lets nothing be copied', { timeout: 60_000 }, async () => {
    const page = await visited.open();
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
    await page.goto('/oit/2569/o26/');
    await page.getByRole('button', { name: 'คัดลอกที่อยู่และคำอธิบาย ข้อ O26' }).click();
    await page.getByRole('status').getByText('กด Ctrl+C').waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain(`${origin}/oit/2569/o26/`);
    await page.context().close();
  });

  it('is not there without JavaScript, where the text can be selected', { timeout: 60_000 }, async () => {
    const page = await visited.open({ javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator('main button').count()).toBe(0);
    expect(await page.locator('#o26 [data-copy-line]:not([hidden])').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
