import { describe, expect, it } from 'vitest';
import { mendOf, messageOf } from '../../src/domain/issue-text.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { bestPage } from '../../src/domain/synonyms.ts';
import { files } from '../views/fixture.ts';

const path = 'content/synonyms.yaml';

/** What the check says of a page that some word is led to. */
function said(page: string): string[] {
  const written = textFile(path, `best:\n  - words: [ร้องเรียน]\n    page: ${page}\n`);
  const { issues } = parseSource([...files.filter((file) => file.path !== path), written]);
  return issues.filter(({ place }) => place.file === path).map((issue) => `${issue.place.line} [${issue.code}] ${messageOf(issue)} | ${mendOf(issue)}`);
}

describe('a page that some words lead to', () => {
  it.each(['/', '/glossary/', '/2568/', '/2568/report/', '/ปีล่าสุด/', '/ปีล่าสุด/report/'])('may be any that the site lists: %s', (page) => {
    expect(said(page)).toEqual([]);
  });

  it('is refused where the site has none', () => {
    expect(said('/glosary/')).toEqual(['3 [PLACE_UNKNOWN] เว็บไซต์นี้ไม่มีหน้า /glosary/ | แก้ที่อยู่ หมายถึง "/glossary/" ใช่หรือไม่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/']);
  });

  it('is refused where no page leads to it', () => {
    expect(said('/offline/')).toEqual(['3 [PLACE_UNKNOWN] เว็บไซต์นี้ไม่มีหน้า /offline/ | แก้ที่อยู่ ดูที่อยู่ทั้งหมดได้ที่หน้า /sitemap/']);
  });

  it.each(['contact', '/contact', '/contact/#agency', 'https://www.example.go.th/'])('is refused where it is not the address of a page: %s', (page) => {
    expect(said(page)).toEqual([`3 [BEST_FORMAT] "${page}" ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้ | เขียนตั้งแต่ / ตัวแรกจนถึง / ตัวท้าย ไม่ต้องมี # เช่น page: /contact/`]);
  });

  it('may name the newest year, whichever it is', () => {
    expect(bestPage('/ปีล่าสุด/report/', [2567, 2569, 2568])).toBe('/2569/report/');
    expect(bestPage('/ปีล่าสุด/', [])).toBeUndefined();
    expect(bestPage('/contact/', [])).toBe('/contact/');
  });
});
