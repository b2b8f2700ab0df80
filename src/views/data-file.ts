import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Attachment } from '../domain/attachment.ts';
import type { Filed, Report } from '../domain/report.ts';
import { fileData } from './file.ts';

/** An entry with all its fields as they were typed, and its address. */
function record<Data extends object>(report: Report, { file, changed, data }: Filed<Data>, address: string) {
  return { address: absoluteAddress(report.agency.url, address), file, changed: changed ?? null, ...data };
}

/** The same with what is known of its documents. */
function recordWithFiles<Data extends { attachments: Attachment[] }>(report: Report, entry: Filed<Data>, address: string) {
  const attachments = entry.data.attachments.map((attachment) => (attachment.file === undefined ? attachment : { ...attachment, published: fileData(report.agency, report.files, report.fiscalYear, attachment.file) }));
  return { ...record(report, entry, address), attachments };
}

/** A year's facts for other programs. Dates are ISO 8601, years Buddhist era. */
export function dataFile(report: Report): object {
  const { fiscalYear } = report;
  return {
    agency: report.agency,
    year: record(report, report.year, addressOf.year(fiscalYear)),
    framework: report.framework,
    computed: report.computed ?? null,
    units: report.units.map(({ id, data }) => ({ address: absoluteAddress(report.agency.url, addressOf.unit(id)), ...data })),
    measures: report.measures.map((entry) => recordWithFiles(report, entry, addressOf.measure(fiscalYear, entry.id))),
    indicators: report.indicators.map((entry) => recordWithFiles(report, entry, addressOf.indicator(fiscalYear, entry.id))),
  };
}
