import { addressOf } from '../../src/domain/address.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Site } from '../../src/domain/site.ts';
import type { SearchRecord, Section } from '../../src/search/record.ts';
import { fact, section } from '../../src/search/section.ts';
import type { PageHead } from '../../src/views/page-head.ts';
import { assessmentPoster, yearPoster } from '../../src/views/poster.ts';
import { reportPdfName } from '../../src/views/report-paper.ts';
import { reportView } from '../../src/views/report.ts';

/**
 * Pages that gather a year for paper, as search knows them: by what they are called and what they say of themselves.
 * What they gather is found on pages of its own.
 * @returns by the address of the page that each year is known by
 */
export function sheetRecords({ agency, reports, assessments }: Site): Map<string, SearchRecord[]> {
  const ofReport = (report: Report) => [sheetRecord('year', report, reportView(agency, report).head, pdfSections(report)), sheetRecord('year', report, yearPoster(agency, report).head)];
  return new Map([
    ...reports.map((report): [string, SearchRecord[]] => [addressOf.year(report.fiscalYear), ofReport(report)]),
    ...assessments.filter(({ isAnswered }) => isAnswered).map((assessment): [string, SearchRecord[]] => [addressOf.assessment(assessment.fiscalYear), [sheetRecord('assessment', assessment, assessmentPoster(agency, assessment).head)]]),
  ]);
}

function sheetRecord(kind: 'year' | 'assessment', { fiscalYear }: { fiscalYear: number }, { address, name, description }: PageHead, more: Section[] = []): SearchRecord {
  return { url: address, title: name, kind, year: fiscalYear, units: [], sections: [section('', '', description), ...more] };
}

function pdfSections(report: Report): Section[] {
  return fact('ไฟล์', `${reportPdfName(report)} (PDF) ${addressOf.reportPdf(report.fiscalYear).split('/').at(-1) ?? ''}`);
}
