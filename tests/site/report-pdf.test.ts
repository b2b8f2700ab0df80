import { constants, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { typesetReport } from '../../scripts/lib/report-pdf.ts';
import { addressOf } from '../../src/domain/address.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { normaliseThai } from '../../src/domain/thai-text.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { readPdf } from '../../src/source/read-pdf.ts';
import { readSource } from '../../src/source/read-source.ts';
import { reportPaper, reportPdfLink } from '../../src/views/report-paper.ts';
import { builtSite, project } from './built-site.ts';
import { pdfOutline, tagsOf } from './pdf-tags.ts';

const site = await builtSite();
const { entries, history } = await readSource(project);
const { agency, reports } = assembleSite(entries, history);
const papers = reports.map((report) => ({ report, year: report.fiscalYear, paper: reportPaper(agency, report), bytes: site.read(addressOf.reportPdf(report.fiscalYear)) }));

/** Lines break anywhere on paper, and PDFium puts a space where one breaks. */
const bare = (text: string) => normaliseThai(text).replace(/\s+/g, '');

/** Every run of four characters. */
const parts = (text: string) => Array.from({ length: Math.max(1, text.length - 3) }, (_, index) => text.slice(index, index + 4));

/** The texts that stand for pictures, by the order of their places on the pages. */
function alternatives(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const contents = [...source.matchAll(/stream\r?\n/g)].map((match) => unpacked(pdf.subarray(match.index + match[0].length)));
  return contents.flatMap((text) => [...text.matchAll(/\/Alt <FEFF([0-9A-F]+)>/g)].map((match) => Buffer.from(match[1] ?? '', 'hex').swap16().toString('utf16le')));
}

function unpacked(data: Buffer): string {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    // Not everything is packed.
    return '';
  }
}

describe.each(papers)('the PDF of the report of $year', ({ report, paper, bytes }) => {
  it('is a tagged Thai document with a title and pages', async () => {
    const { pdf } = await readPdf(bytes);
    expect(pdf).toMatchObject({ state: 'readable', tagged: true, language: 'th', title: paper.title, active: [] });
    expect(pdf.pages).toBeGreaterThan(0);
    expect(pdf.textPages).toBe(pdf.pages);
  });

  it('is called by its title, and says that it is tagged and Thai', () => {
    const { catalog } = pdfOutline(bytes);
    for (const fact of ['/Marked true', '/DisplayDocTitle true', '/Lang (th)']) expect(catalog).toContain(fact);
  });

  it('lists every object where it stands', () => {
    const source = bytes.toString('latin1');
    const list = source.slice(Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(source)?.[1]));
    const places = [...list.slice(0, list.indexOf('trailer')).matchAll(/^(\d{10}) \d{5} ([nf])\s*$/gm)];
    expect(places.length).toBeGreaterThan(100);
    for (const [number, [, place, use]] of places.entries()) if (use === 'n') expect(source.slice(Number(place)), String(number)).toMatch(new RegExp(`^${number} 0 obj\n`));
  });

  it('says no letter twice where a tone is raised above a vowel', async () => {
    const doubled = (text: string) => new Set(normaliseThai(text).match(/([ก-ฮ][ัิ-ื็][่-๋์]?)\1/g) ?? []);
    const { text } = await readPdf(bytes);
    expect([...doubled(text)].filter((cluster) => !doubled(JSON.stringify(paper)).has(cluster))).toEqual([]);
    expect(bare(text)).toMatch(/[ก-ฮ][ัิ-ื][่-๋]/);
  });

  it('has its headings nested, and a bookmark for each', () => {
    const { tags, bookmarks } = pdfOutline(bytes);
    const parts = [paper.measuresHeading, ...paper.tables.map(({ heading }) => heading), paper.remarksHeading];
    expect(bookmarks).toEqual([paper.title, ...parts]);
    expect(tagsOf(tags, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(({ role }) => role)).toEqual(['H1', ...parts.map(() => 'H2')]);
  });

  it('has tables with a header for each column, which each cell names', () => {
    const tables = tagsOf(pdfOutline(bytes).tags, 'Table');
    const expected = [{ columns: paper.measureColumns.length, rows: paper.measures.length }, ...paper.tables.map(({ rows }) => ({ columns: paper.indicatorColumns.length, rows: rows.length }))];
    expect(tables.map((table) => ({ columns: tagsOf(table, 'TH').length, rows: tagsOf(table, 'TBody').flatMap((body) => tagsOf(body, 'TR')).length }))).toEqual(expected);
    for (const table of tables) {
      const headers = tagsOf(table, 'TH');
      for (const { facts } of headers) expect(facts).toContain('/Scope /Column');
      const ids = headers.map(({ facts }) => /\/ID (\([^)]+\))/.exec(facts)?.[1]);
      for (const row of tagsOf(table, 'TBody').flatMap((body) => tagsOf(body, 'TR'))) expect(tagsOf(row, 'TD').map(({ facts }) => /\/Headers \[([^\]]*)\]/.exec(facts)?.[1])).toEqual(ids);
    }
  });

  it('has lists of items, and a text for each picture', () => {
    const { tags } = pdfOutline(bytes);
    const items = [...paper.measures.flatMap(({ method, summary, outcome }) => [...method, ...summary, ...outcome]), ...paper.tables.flatMap(({ rows }) => rows.flatMap(({ guidance, progress }) => [...guidance, ...progress])), ...paper.remarks];
    expect(tagsOf(tags, 'LI')).toHaveLength(items.length);
    expect(tagsOf(tags, 'Figure')).toHaveLength(alternatives(bytes).length);
  });

  it('leads to its page on the site by a tagged link, and has no other', () => {
    const { tags, links } = pdfOutline(bytes);
    expect(links).toEqual([{ href: paper.address, name: paper.address, isTagged: true }]);
    expect(tagsOf(tags, 'Link')).toHaveLength(1);
  });

  it('names every measure and indicator, with its score', async () => {
    const text = bare((await readPdf(bytes)).text);
    const said = [paper.title, paper.agencyName, ...paper.measures.map(({ title }) => title), ...paper.tables.flatMap(({ heading, rows }) => [heading, ...rows.map(({ number, title, score }) => `${number}. ${title} (${score} คะแนน)`)])];
    expect(said.length).toBe(2 + report.measures.length + paper.tables.length + report.indicators.length);
    expect(said.filter((one) => !text.includes(bare(one)))).toEqual([]);
  });

  it('says all that the page of the report says', async () => {
    const found = new Set(parts(bare((await readPdf(bytes)).text)));
    const said = [
      ...(paper.opening === null ? [] : [paper.opening]),
      ...paper.measures.flatMap(({ method, summary, outcome, responsible, period }) => [...method, ...summary, ...outcome, ...responsible, period]),
      ...paper.tables.flatMap(({ rows }) => rows.flatMap(({ guidance, progress, responsible, period }) => [...guidance, ...progress, ...responsible, period])),
      ...paper.totalRemarks,
      ...paper.remarks.map(({ text }) => text),
      paper.sourceLine,
    ];
    expect(said.length).toBeGreaterThan(50);
    // PDFium writes a cluster such as ขึ้ twice here and there.
    const share = (one: string) => parts(bare(one)).filter((part) => found.has(part)).length / parts(bare(one)).length;
    expect(said.filter((one) => share(one) < 0.9)).toEqual([]);
  });

  it('ticks the boxes that the page ticks', () => {
    const boxes = paper.tables.flatMap(({ rows }) => rows.flatMap((row) => row.boxes.map(({ checked }) => (checked ? 'ทำเครื่องหมายไว้' : 'ไม่ได้ทำเครื่องหมาย'))));
    expect(boxes).toContain('ทำเครื่องหมายไว้');
    expect(alternatives(bytes)).toEqual(boxes);
  });

  it('has the same bytes when it is set again elsewhere', async () => {
    expect((await typesetReport(JSON.stringify(paper))).equals(bytes)).toBe(true);
  }, 120_000);

  it('is listed among the documents as it is published', async () => {
    const { pages } = (await readPdf(bytes)).pdf;
    const sha256 = sha256Of(bytes);
    const { printed } = JSON.parse(site.read(addressOf.documentsData()).toString()) as { printed: object[] };
    expect(printed).toContainEqual(expect.objectContaining({ year: report.fiscalYear, size: bytes.length, pages, sha256 }));
    const page = site.read(addressOf.documents()).toString();
    for (const part of [`id="printed-${report.fiscalYear}"`, `href="${addressOf.reportPdf(report.fiscalYear)}"`, sha256, `${pages} หน้า`]) expect(page).toContain(part);
    expect(page).not.toMatch(/npm run|content\/attachments/);
  });

  it('is linked from the year and its report with its size and pages', async () => {
    const { pages } = (await readPdf(bytes)).pdf;
    const { href, label } = reportPdfLink(report, { bytes, pages });
    expect(label).toMatch(/PDF \d+(\.\d)? KB \d+ หน้า/);
    for (const page of [addressOf.year(report.fiscalYear), addressOf.report(report.fiscalYear)]) expect(site.read(page).toString()).toContain(`<a href="${href}">${label}</a>`);
  });
});
