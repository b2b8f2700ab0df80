import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../src/views/qr.ts';
import { readQr } from '../qr-reader.ts';

describe('a QR picture', () => {
  it.each(['https://ita.example.go.th/', 'https://ita.example.go.th/oit/2569/o26/', 'https://a.go.th/oit/2569/ก/'])('says %s', (address) => {
    expect(readQr(qrPicture(address))).toBe(address);
  });

  it('is the same picture for the same address, and another one for another', () => {
    expect(qrPicture('https://a.go.th/oit/2569/o01/')).toBe(qrPicture('https://a.go.th/oit/2569/o01/'));
    expect(qrPicture('https://a.go.th/oit/2569/o01/')).not.toBe(qrPicture('https://a.go.th/oit/2569/o02/'));
  });

  it('is not read where a module of the data is turned over', () => {
    const picture = qrPicture('https://ita.example.go.th/');
    const size = Number(/viewBox="0 0 (\d+)/.exec(picture)?.[1]);
    const corner = `M${size - 5} ${size - 6}.5h1`;
    const turned = picture.includes(corner) ? picture.replace(corner, '') : picture.replace('d="M4', `d="${corner}M4`);
    expect(() => expect(readQr(turned)).toBe('https://ita.example.go.th/')).toThrow();
  });
});
