import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insideAddress } from '../../src/domain/address.ts';
import type { Agency } from '../../src/domain/agency.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { LinkLog } from '../../src/domain/link-log.ts';
import type { Site } from '../../src/domain/site.ts';
import { submissionRows, submissionTable, submissionText, type SubmissionRow } from '../../src/domain/submission.ts';
import { writeCsvTable, writeWorkbook } from '../../src/source/write-table.ts';
import { linkStateView } from '../../src/views/link-state.ts';

/** What was written, and what there is to say of it. */
interface ExportedSheet {
  /** Paths of the files. */
  files: string[];
  /** For staff, in Thai, a line each. */
  remarks: string[];
}

/**
 * Writes the submission sheet of an assessment: a workbook, a CSV file, and text to copy from.
 * @param dir where the files go; made if it is not there
 */
export async function exportSheet({ agency }: Site, assessment: Assessment, dir: string): Promise<ExportedSheet> {
  const { fiscalYear } = assessment;
  const rows = submissionRows(agency, assessment);
  const table = submissionTable(fiscalYear, rows);
  const contents = {
    xlsx: await writeWorkbook(`คำตอบ OIT ปี ${fiscalYear} ${agency.name}`, [table]),
    csv: await writeCsvTable(table),
    txt: submissionText(agency, fiscalYear, rows),
  };
  await mkdir(dir, { recursive: true });
  const files = Object.entries(contents).map(([extension, content]) => ({ path: join(dir, `itas-${fiscalYear}.${extension}`), content }));
  for (const { path, content } of files) await writeFile(path, content);
  return { files: files.map(({ path }) => path), remarks: remarksOn(rows, agency, assessment.links) };
}

function remarksOn(rows: readonly SubmissionRow[], agency: Agency, links: LinkLog): string[] {
  const codes = (list: readonly SubmissionRow[]) => `${list.length} ข้อ (${list.map(({ code }) => code).join(', ')})`;
  const unanswered = rows.filter(({ answer }) => answer === undefined);
  const incomplete = rows.filter(({ answer, state }) => answer === 'yes' && state !== 'complete' && state !== 'noted');
  const noted = rows.filter(({ state }) => state === 'noted');
  const negative = rows.filter(({ answer }) => answer === 'no');
  const outside = Map.groupBy(rows.flatMap(({ code, addresses }) => addresses.filter((address) => insideAddress(agency.url, address) === undefined).map((address) => ({ code, address }))), ({ address }) => address);
  return [
    `ทั้งหมด ${rows.length} ข้อ ตอบว่ามี ${rows.filter(({ answer }) => answer === 'yes').length} ข้อ`,
    ...(incomplete.length > 0 ? [`ตอบว่ามีแต่องค์ประกอบยังไม่ครบ ${codes(incomplete)}`] : []),
    ...(noted.length > 0 ? [`ครบองค์ประกอบแต่มีข้อสังเกต ${codes(noted)}`] : []),
    ...(negative.length > 0 ? [`ตอบว่าไม่มี จึงไม่ส่งที่อยู่ ${codes(negative)}`] : []),
    ...(unanswered.length > 0 ? [`ยังไม่ได้ตอบ ${codes(unanswered)}`] : []),
    ...(outside.size > 0 ? [`ที่อยู่ของเว็บไซต์อื่น ${outside.size} แห่ง คำสั่งนี้ไม่ได้เปิดตรวจ ให้เปิดดูเองก่อนส่ง หรือสั่ง npm run links`] : []),
    ...[...outside].map(([address, own]) => `  ${own.map(({ code }) => code).join(', ')} ${address} (${linkStateView(agency, links, address).text})`),
  ];
}
