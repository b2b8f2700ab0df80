import { getSite } from '../../content.ts';
import { currentPress } from '../../source/press.ts';
import { sha256Of } from '../../source/fingerprint.ts';
import { reportPaper, type PrintedReport } from '../../views/report-paper.ts';

/** The reports that this site prints itself, newest year first. */
export async function printedReports(): Promise<PrintedReport[]> {
  const { agency, reports } = getSite();
  return Promise.all(
    reports.map(async (report) => {
      const { bytes, pages } = await currentPress().reportPdf(reportPaper(agency, report));
      return { report, pages, size: bytes.length, sha256: sha256Of(bytes) };
    }),
  );
}
