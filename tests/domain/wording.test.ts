import { describe, expect, it } from 'vitest';
import { issuesOf, withBody } from './check-text.ts';

describe('words that a scan or a hurry leaves', () => {
  it.each([
    ['สิ่งที่ไม่ควรถ้า', 'THAI_KNOWN_TYPO 17:8'],
    ['อบรม.ตัวอย่าง', 'THAI_KNOWN_TYPO 17:1'],
    ['อบต.ตัวอยาง', 'NAME_NEAR_MISS 17:5'],
    ['องค์การบริหารส่วนตำบลตัว อย่าง', 'NAME_NEAR_MISS 17:22'],
  ])('are told: %s', (text, issue) => {
    expect(issuesOf(withBody(text))).toEqual([`warning ${issue}`]);
  });

  it.each(['อบต.ตัวอย่าง จัดอบรม', 'อบต. ตัวอย่าง', 'จัดอบรม. แล้วเสร็จ', 'อบต.บ้านใหม่'])('are not %s', (text) => {
    expect(issuesOf(withBody(text))).toEqual([]);
  });
});

describe('personal data', () => {
  it.each([
    ['เลข 9-9999-99999-99-4', 'refusal PDPA_CITIZEN_ID 17:5'],
    ['เลข 9999999999995', 'warning PDPA_13_DIGITS 17:5'],
    ['โทร 081-234-5678', 'warning PDPA_PHONE 17:5'],
    ['โทร ๐๘๑ ๒๓๔ ๕๖๗๘', 'warning PDPA_PHONE 17:5'],
    ['อีเมล somchai@gmail.com', 'warning PDPA_EMAIL 17:7'],
    ['เลขบัญชี 123-4-56789-0', 'warning PDPA_ACCOUNT 17:10'],
    ['นายสมชาย ใจดี บ้านเลขที่ 12 หมู่ 3', 'warning PDPA_ADDRESS 17:15'],
    ['ผู้ร้องเรียน นายสมชาย ใจดี', 'warning PDPA_COMPLAINANT 17:1'],
    ['เด็กชายดี เป็นผู้พิการ', 'warning PDPA_SENSITIVE 17:15'],
  ])('is told: %s', (text, issue) => {
    expect(issuesOf(withBody(text))).toEqual([issue]);
  });

  it.each(['เลข x-xxxx-xxxxx-81-1', 'โทร 043-411-234', 'saraban@example.go.th', '79 หมู่ 11 บ้านโคกกุง', 'ผู้ร้องเรียนจะได้รับการคุ้มครอง', 'ผู้แจ้งนายกองค์การบริหารส่วนตำบล', 'คนพิการได้รับเบี้ย', 'ปี 2565 2566 2567 2568'])('is not %s', (text) => {
    expect(issuesOf(withBody(text))).toEqual([]);
  });

  it('is refused in file names', () => {
    const text = withBody('ก').replace('order: 1', 'order: 9');
    expect(issuesOf(text, 'content/measures/2568/9999999999994.mdx')).toEqual(['refusal PDPA_CITIZEN_ID 1:1']);
  });
});
