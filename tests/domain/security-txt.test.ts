import { describe, expect, it } from 'vitest';
import { parseSource, refusals } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { securityTxtText } from '../../src/domain/security-txt.ts';
import { files } from '../views/fixture.ts';

function read(lines: string, today?: string) {
  const own = files.map((file) => (file.path === 'content/agency.yaml' ? textFile(file.path, `${new TextDecoder().decode(file.bytes)}${lines}`) : file));
  const { entries, issues } = parseSource(own, today === undefined ? {} : { today });
  const agency = entries.agency[0]?.data;
  return { text: agency && securityTxtText(agency), refused: refusals(issues), codes: issues.filter(({ code }) => code.startsWith('SECURITY')).map(({ code, place }) => `${code} ${place.line}`) };
}

const expires = 'securityTxt:\n  expires: 30 กันยายน 2570\n';

describe('security.txt', () => {
  it('names the contact page where the agency names no channel', () => {
    expect(read(expires).text).toBe('Contact: https://ita.example.go.th/contact/\nExpires: 2027-09-30T23:59:59+07:00\nPreferred-Languages: th, en\nCanonical: https://ita.example.go.th/.well-known/security.txt\n');
  });

  it('names the channel of the agency', () => {
    expect(read(`${expires}  contact: mailto:it@example.go.th\n`).text).toMatch(/^Contact: mailto:it@example\.go\.th\n/);
  });

  it('is not there where the agency says nothing of it', () => {
    expect(read('').text).toBeUndefined();
  });

  it.each(['it@example.go.th', 'http://example.go.th/', 'mailto:it'])('takes no "%s" for a channel', (contact) => {
    expect(read(`${expires}  contact: ${contact}\n`).codes).toEqual(['SECURITY_CONTACT 10']);
  });

  it.each([
    ['2027-08-30', []],
    ['2027-08-31', ['SECURITY_EXPIRES 9']],
    ['2027-09-30', ['SECURITY_EXPIRES 9']],
    ['2027-10-01', ['SECURITY_EXPIRED 9']],
    ['2026-09-29', []],
    ['2026-09-28', ['SECURITY_LONG 9']],
  ])('is watched on %s', (today, codes) => {
    expect(read(expires, today).codes).toEqual(codes);
  });

  it('stops nothing from being published once it has expired, however long ago', () => {
    expect(read(expires, '2037-01-01')).toMatchObject({ codes: ['SECURITY_EXPIRED 9'], refused: [] });
  });
});
