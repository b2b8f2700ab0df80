import { describe, expect, it } from 'vitest';
import { plainForm } from '../../src/domain/form-address.ts';
import { mendOf } from '../../src/domain/issue-text.ts';
import { page } from '../../src/domain/page.ts';
import { phoneAddress } from '../../src/domain/phone.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { smallSite } from '../views/fixture.ts';
import { chromeOf } from '../../src/views/chrome.ts';
import { pageView } from '../../src/views/page.ts';
import { agency } from '../views/fixture.ts';
import { checkFile } from './check-text.ts';

const path = 'content/agency.yaml';
const channelOf = (kind: string, value: string) => `channels:\n  - label: ช่องทาง\n    kind: ${kind}\n    value: "${value}"\n`;
const issues = (lines: string) => checkFile(textFile(path, agency + lines)).issues.filter(({ place }) => place.file === path);
const said = (lines: string) => issues(lines).map((issue) => `${issue.code} ${issue.place.line} ${mendOf(issue)}`);

describe('a telephone number', () => {
  it.each([
    ['043-123456', 'tel:043123456'],
    ['โทร. 0-4312-3456 (กองคลัง)', 'tel:043123456'],
    ['๐-๔๓๑๒-๓๔๕๖', 'tel:043123456'],
    ['043-123456 ต่อ 101', 'tel:043123456;ext=101'],
    ['๐๔๓ ๑๒๓ ๔๕๖ ต่อ ๑๐๑–๑๐๓', 'tel:043123456;ext=101'],
    ['02 123 4567 ext. 9', 'tel:021234567;ext=9'],
    ['+66 (0) 43 123 456', 'tel:+6643123456'],
    ['1205', 'tel:1205'],
    ['081-234-5678', 'tel:0812345678'],
  ])('%s is called as %s', (written, address) => {
    expect(phoneAddress(written)).toBe(address);
    expect(said(channelOf('phone', written)).filter((one) => one.startsWith('PHONE'))).toEqual([]);
  });

  it.each(['043-123456, 043-123457', '043-123456 043-123457', '043-123456-7', '043-123456/7', '043-12345', 'ไม่ทราบ', '-'])('%s is refused', (written) => {
    expect(phoneAddress(written)).toBeUndefined();
    expect(said(channelOf('phone', written)).map((one) => one.slice(0, 14))).toEqual(['PHONE_FORMAT 1']);
    expect(said(`phone: "${written}"\n`).map((one) => one.slice(0, 14))).toEqual(['PHONE_FORMAT 8']);
  });

  it('of a unit is asked alike, and the mend names the file that has a place for others', () => {
    const unit = 'content/units/finance.yaml';
    const told = (phone: string) => checkFile(textFile(unit, `name: กองคลัง\nkind: office\norder: 1\nphone: ${phone}\n`)).issues.filter(({ place }) => place.file === unit).map((issue) => `${issue.code} ${issue.place.line} ${mendOf(issue)}`);
    expect(told('043-123456 ต่อ 101')).toEqual([]);
    expect(told('043-123456, 043-123457')).toEqual(['PHONE_FORMAT 4 ใส่หมายเลขเดียว คือ phone: 043-123456 แล้วเพิ่มหมายเลขที่เหลือใต้บรรทัด channels: ในไฟล์ content/agency.yaml\n  - label: โทรศัพท์\n    kind: phone\n    value: 043-123457']);
    expect(told('043-12345')[0]).toContain('ไฟล์ content/agency.yaml');
  });

  it('is told apart from a second one so that the mend is right as it stands', () => {
    const [mend = ''] = issues('phone: 043-123456, 043-123457\n').map(mendOf);
    const [, first = '', others = ''] = /(phone: [\d-]+)[^]*?\n([^]*)$/.exec(mend) ?? [];
    expect(others).toContain('value: 043-123457');
    expect(said(`${first}\nchannels:\n${others}\n`)).toEqual([]);
  });
});

describe('a channel', () => {
  it.each([
    ['form', 'forms.gle/abc', 'URL_FORMAT 11 เขียนให้ครบโดยขึ้นต้นด้วย https:// เช่น https://www.nacc.go.th'],
    ['email', 'mailto:saraban@example.go.th', 'EMAIL_FORMAT 11 เขียนเฉพาะที่อยู่: saraban@example.go.th'],
    ['form', 'https://forms.example.go.th/?page={adress}', 'FORM_PART 11 แก้ {adress} เป็น {address}'],
  ])('of kind %s cannot be %s', (kind, value, expected) => expect(said(channelOf(kind, value))).toEqual([expected]));

  it('may have a form that asks for the page', () => expect(said(channelOf('form', 'https://forms.example.go.th/f?page={address}&name={title}'))).toEqual([]));

  it('shows a form that asks for the page without its query', () => {
    expect(plainForm('https://forms.example.go.th/f?page={address}&name={title}')).toBe('https://forms.example.go.th/f');
    expect(plainForm('https://forms.example.go.th/f?id=7')).toBe('https://forms.example.go.th/f?id=7');
    const own = parseSource([textFile(path, agency + channelOf('form', 'https://forms.example.go.th/f?page={address}'))]).entries.agency[0]?.data;
    if (!own) throw new Error('the agency was refused');
    const shown = { text: 'https://forms.example.go.th/f', href: 'https://forms.example.go.th/f' };
    expect(chromeOf({ ...smallSite(), agency: own, reports: [] }).contact).toEqual([{ label: 'ช่องทาง', ...shown }]);
    expect(pageView(own, { id: 'contact', file: '', hasBody: false, spots: [], data: page.parse({ title: 'ติดต่อ', inShort: 'ที่ติดต่อ' }) }).facts.at(-1)).toEqual({ label: 'ช่องทาง', values: [shown], remarks: [] });
  });
});
