import { expect, it } from 'vitest';
import { keepWhole, unbrokenWords } from '../../src/domain/unbroken.ts';

const words = unbrokenWords({ subdistrict: 'หนองแวงโสกพระ', district: 'พล', province: 'ขอนแก่น' });
const whole = (word: string) => `<span class="whole">${word}</span>`;

it('keeps terms of the field and names of places whole in what stands by itself, and nowhere else', () => {
  expect(keepWhole('<h1>ตัวชี้วัด อบต.หนองแวงโสกพระ</h1><p>ตัวชี้วัด</p>', words)).toBe(`<h1>${whole('ตัวชี้วัด')} อบต.${whole('หนองแวงโสกพระ')}</h1><p>ตัวชี้วัด</p>`);
  expect(keepWhole('<p class="panel-doubt">จากตัวชี้วัดได้ 98.33</p><td>ตัวชี้วัด</td>', words)).toBe(`<p class="panel-doubt">จาก${whole('ตัวชี้วัด')}ได้ 98.33</p><td>ตัวชี้วัด</td>`);
});

it('leaves attributes and drawings as they are, and finds no short name inside another word', () => {
  const html = '<h2 id="ตัวชี้วัด" title="ก > ตัวชี้วัด"><a href="/ตัวชี้วัด/">พลเมือง</a><svg><title>ตัวชี้วัด</title></svg></h2><header title="ตัวชี้วัด"></header>';
  expect(keepWhole(html, words)).toBe(html);
});

it('lets a name break that is wider than a narrow screen in large letters', () => {
  expect(unbrokenWords({ subdistrict: 'บางบาล', district: 'พล', province: 'พระนครศรีอยุธยา' }).filter((word) => /บาง|พระ/.test(word))).toEqual(['บางบาล']);
});

it('asks for no place that the agency does not tell', () => {
  expect(keepWhole('<h1>ขอนแก่น</h1>', unbrokenWords({ subdistrict: undefined, district: 'พล', province: 'เลย' }))).toBe('<h1>ขอนแก่น</h1>');
});
