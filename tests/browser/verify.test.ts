import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { builtSite } from '../site/built-site.ts';
import { strictPolicy, visit, type Visit } from './browser.ts';

const site = await builtSite();
let visited: Visit;

beforeAll(async () => (visited = await visit(site.dist, strictPolicy)));
afterAll(() => visited.close());

const open = async () => {
  const page = await visited.open();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/verify/');
  await page.waitForSelector('[data-verify-form]:not([data-waiting])');
  const verdict = async () => {
    await page.waitForSelector('[data-verify-status][data-verdict]:not([data-verdict=""])');
    return { text: await page.textContent('[data-verify-status]'), addresses: await page.locator('[data-verify-facts] a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), code: await page.textContent('[data-verify-facts] code') };
  };
  return { page, sent, verdict };
};

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const published = site.read('/data/2568.json');

describe('the page that checks a file, under a strict policy', { timeout: 120_000 }, () => {
  it('finds a published file by its bytes, whatever its name, and leads to it', async () => {
    const { page, verdict } = await open();
    await page.setInputFiles('#file', file('จากอีเมล.json', published));
    expect(await verdict()).toEqual({ text: '“จากอีเมล.json” ตรงกับไฟล์ที่เผยแพร่ทุกไบต์', addresses: ['/data/2568.json'], code: sha256Of(published) });
    expect([page.complaints, page.foreign.filter((url) => !url.startsWith(origin))]).toEqual([[], []]);
    await page.context().close();
  });

  it('tells one changed byte, and a file that was never published', async () => {
    const { page, verdict } = await open();
    const changed = Buffer.from(published);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    await page.setInputFiles('#file', file('2568.json', changed));
    expect(await verdict()).toMatchObject({ text: expect.stringContaining('ไม่ตรงกับที่เผยแพร่') as string, addresses: ['/data/2568.json'] });
    await page.setInputFiles('#file', file('unheard-of.pdf', changed));
    await page.waitForSelector('[data-verdict=unknown]');
    expect((await verdict()).addresses).toEqual([]);
    await page.context().close();
  });

  it('takes a file that is dropped anywhere, and sends nothing out', async () => {
    const { page, sent, verdict } = await open();
    const before = sent.length;
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'robots.txt'));
      return data;
    }, site.read('/robots.txt').toString());
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    expect((await verdict()).addresses).toEqual(['/robots.txt']);
    expect(sent.slice(before)).toEqual(['GET /manifest.json']);
    await page.context().close();
  });

  it('takes files, and leaves words to be drawn into the search', async () => {
    const { page } = await open();
    const isTaken = (kind: string) => page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      if (name === 'file') dataTransfer.items.add(new File(['a'], 'a.txt'));
      else dataTransfer.setData('text/plain', 'ร้องเรียน');
      return !document.querySelector('#site-search')?.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
    }, kind);
    expect([await isTaken('file'), await isTaken('words')]).toEqual([true, false]);
    await page.context().close();
  });

  it('can be used by keyboard, and tells a screen reader', async () => {
    const { page } = await open();
    await page.focus('#main');
    for (let presses = 0; presses < 3 && (await page.evaluate(() => document.activeElement?.id)) !== 'file'; presses += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
    const chooser = page.waitForEvent('filechooser');
    // The browser hears of the wait before the key.
    await page.evaluate(() => undefined);
    await page.keyboard.press('Space');
    await (await chooser).setFiles(file('x.json', published));
    await page.waitForSelector('[role=status][data-verdict=published]');
    await page.context().close();
  });

  it('says so where the list cannot be had, and tries again', async () => {
    const { page, verdict } = await open();
    await page.route('**/manifest.json', (route) => route.abort(), { times: 1 });
    await page.setInputFiles('#file', file('a.json', published));
    await page.waitForFunction(() => document.querySelector('[data-verify-status]')?.textContent.startsWith('เปิดรายการ'));
    await page.setInputFiles('#file', file('a.json', published));
    expect((await verdict()).addresses).toEqual(['/data/2568.json']);
    await page.context().close();
  });

  it('explains the way by hand without scripts, and where the connection is not secure', async () => {
    const plain = await visited.open({ javaScriptEnabled: false });
    await plain.goto('/verify/');
    expect([await plain.isVisible('[data-verify-form]'), await plain.isVisible('text=certutil'), await plain.isVisible('noscript b')]).toEqual([false, true, true]);
    await plain.context().close();
    const insecure = await visited.open();
    await insecure.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await insecure.goto('/verify/');
    await insecure.waitForFunction(() => document.querySelector('[data-verify-status]')?.textContent.includes('https://'));
    expect(await insecure.isVisible('[data-verify-form]')).toBe(false);
    await insecure.context().close();
  });
});
