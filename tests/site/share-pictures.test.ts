import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../scripts/lib/share-picture.ts';
import { pictureAddress, picturedPageFor, pictureSize } from '../../src/domain/share-picture.ts';
import { builtSite, origin } from './built-site.ts';

const site = await builtSite();
const pictures = site.files.filter((file) => file.startsWith('/og/'));

/** How far apart the darkest and the lightest value are in a part of a picture, by itself all that is above the hem: 0 where there is no ink. */
async function inkIn(png: Buffer, left: number, width: number, top = 0, height = 560): Promise<number> {
  const pixels = await sharp(png).extract({ left, top, width, height }).toColourspace('b-w').raw().toBuffer();
  return pixels.reduce((most, value) => Math.max(most, value), 0) - pixels.reduce((least, value) => Math.min(least, value), 255);
}

describe('the picture of a page where it is shared', () => {
  it.each(site.pages)('is named by %s, and is there', (page) => {
    const html = site.read(page).toString();
    const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    expect(pictures).toContain(address.replace(origin, ''));
    expect(address.startsWith(`${origin}/og/`)).toBe(true);
    expect(html).toMatch(new RegExp(`og:image:width" content="${pictureSize.width}".*og:image:height" content="${pictureSize.height}".*og:image:alt" content="[^"]+"`));
  });

  it.each([
    ['/2568/', ['ผลการประเมิน ITA ปีงบประมาณ 2568', '91.33', '98.33']],
    ['/2568/report/', ['91.33', '98.33']],
    ['/2568/indicators/6/', ['ตัวชี้วัดที่ 6', 'คุณภาพการดำเนินงาน', '94.44 คะแนน']],
    ['/oit/2569/o24/', ['O24', 'รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต', 'ยังไม่เผยแพร่เมื่อสร้างภาพนี้']],
    ['/oit/2569/criteria/', ['การเปิดเผยข้อมูล (OIT) การประเมินปี 2569']],
    ['/units/', ['ข้อมูลความโปร่งใส อบต.หนองแวงโสกพระ']],
  ])('is told to those who do not see it: %s', (page, said) => {
    const [, alt = ''] = /og:image:alt" content="([^"]+)"/.exec(site.read(page).toString()) ?? [];
    for (const text of said) expect(alt).toContain(text);
  });

  it('is its own for the home page, years, and entries of the newest year', () => {
    const reports = [{ fiscalYear: 2568 }, { fiscalYear: 2567 }];
    const pages = ['/', '/units/finance/', '/2568/', '/2568/report/', '/2568/measures/', '/2568/measures/1/', '/2567/measures/1/', '/oit/2569/', '/oit/2569/o01/', '/oit/2567/o01/', '/oit/'];
    expect(Object.fromEntries(pages.map((page) => [page, pictureAddress(picturedPageFor(page, reports))]))).toEqual({
      '/': '/og/home.png',
      '/units/finance/': '/og/home.png',
      '/2568/': '/og/2568.png',
      '/2568/report/': '/og/2568.png',
      '/2568/measures/': '/og/2568.png',
      '/2568/measures/1/': '/og/2568/measures/1.png',
      '/2567/measures/1/': '/og/2567.png',
      '/oit/2569/': '/og/oit/2569.png',
      '/oit/2569/o01/': '/og/oit/2569/o01.png',
      '/oit/2567/o01/': '/og/oit/2567.png',
      '/oit/': '/og/home.png',
    });
  });

  it.each(pictures)('%s is a small PNG of the asked size, with no text at its edges', async (file) => {
    const png = site.read(file);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...pictureSize });
    expect(png.length).toBeLessThan(60_000);
    expect(await inkIn(png, 0, 60)).toBe(0);
    expect(await inkIn(png, pictureSize.width - 60, 60)).toBe(0);
    expect(await inkIn(png, 60, pictureSize.width - 120)).toBeGreaterThan(100);
  });

  it('has the same bytes when it is drawn again, and breaks a title that has no spaces', async () => {
    const card = { address: '/', kicker: 'มาตรการที่ 1', title: 'มาตรการส่งเสริมการมีส่วนร่วมของผู้มีส่วนได้ส่วนเสียภายในหน่วยงาน'.repeat(3), answer: { value: '94.44', label: 'คะแนน' }, agency: 'องค์การบริหารส่วนตำบลตัวอย่าง', host: 'ita.example.go.th', whole: [] };
    const png = await drawPicture(card);
    expect((await drawPicture(card)).equals(png)).toBe(true);
    expect(await inkIn(png, pictureSize.width - 60, 60)).toBe(0);
  });

  const year = { address: '/2568/', kicker: 'การประเมินคุณธรรมและความโปร่งใส (ITA)', title: 'ผลการประเมิน ITA ปีงบประมาณ 2568', agency: 'องค์การบริหารส่วนตำบลหนองแวงโสกพระ', host: 'ita.example.go.th', whole: ['หนองแวงโสกพระ'] };
  const left = 72;
  const right = pictureSize.width - 72;

  it('breaks no line within the name of a place, and ends what the figure is below the figure', async () => {
    const png = await drawPicture({ ...year, answer: { value: '91.33', label: 'ตัวเลขในรายงานไม่ตรงกัน: คำนวณจากตัวชี้วัดได้ 98.33' } });
    // The second line of the agency's name, which would be พระ alone.
    expect(await inkIn(png, left + 100, 80, 480, 44)).toBeGreaterThan(100);
    expect(await inkIn(png, right - 60, 60, 536, 36)).toBeGreaterThan(100);
  });

  it('shows the figure beside a reason of any length', async () => {
    const label = 'หน่วยงานยังรอผลการประเมินจากสำนักงาน ป.ป.ช. ซึ่งจะประกาศในเดือนกันยายน '.repeat(2).slice(0, 100);
    for (const text of [label, label.replaceAll(' ', ''), label.repeat(5), 'x'.repeat(100)]) {
      const png = await drawPicture({ ...year, answer: { value: 'ยังไม่มีผล', label: text } });
      expect(await inkIn(png, pictureSize.width - 60, 60)).toBe(0);
      expect(await inkIn(png, right - 300, 300, 400, 60)).toBeGreaterThan(100);
      expect(await inkIn(png, right - 300, 300, 490, 70)).toBeGreaterThan(100);
      // Between the figure and the agency's name.
      expect(await inkIn(png, left + 360, 36, 350, 230)).toBe(0);
    }
  });
});
