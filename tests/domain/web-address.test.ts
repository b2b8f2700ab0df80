import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { agency } from '../views/fixture.ts';
import { checkFile } from './check-text.ts';

const file = 'content/agency.yaml';
const checked = (url: string) => checkFile(textFile(file, agency.replace(/^url: .*$/m, `url: "${url}"`)));
const told = (url: string) => checked(url).issues.filter(({ place }) => place.file === file).map((issue) => `${issue.code} ${issue.place.line} ${/\S+$/.exec(mendOf(issue))?.[0] ?? ''}`);

describe('the address of the site', () => {
  it.each([
    ['https://ita.example.go.th', 'https://ita.example.go.th'],
    ['https://ITA.example.go.th/', 'https://ita.example.go.th'],
    ['https://ita.example.go.th:8443', 'https://ita.example.go.th:8443'],
    ['https://เว็บ.ไทย/', 'https://เว็บ.ไทย'],
  ])('is read from %s', (url, origin) => {
    expect([told(url), checked(url).entries.agency[0]?.data.url]).toEqual([[], origin]);
  });

  it.each(['/ita/', '//', '/?a=1&b=2', '/#top', '?a', '/index.html'])('has nothing behind its host: %s', (rest) => {
    expect(told(`https://ita.example.go.th${rest}`)).toEqual(['URL_ORIGIN 7 https://ita.example.go.th']);
  });

  it.each([
    ['https://a&b.go.th', 'URL_ORIGIN 7 https://ita.example.go.th'],
    ['ita.example.go.th', 'URL_FORMAT 7 https://www.nacc.go.th'],
  ])('is not %s', (url, issue) => {
    expect(told(url)).toEqual([issue]);
  });
});
