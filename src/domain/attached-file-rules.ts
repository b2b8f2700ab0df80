import { extensionOf, fileTypes, largestAttachment, mostPixels, typeByExtension, type ActiveContent, type AttachmentFile, type FileContent, type FileType, type PdfFacts, type PictureFacts } from './attachment-file.ts';
import { findCitizenIds, isCitizenId } from './citizen-id.ts';
import { checkFileName } from './file-name.ts';
import type { Facts } from './issue.ts';
import type { IssueCode } from './issue-kinds.ts';

/** An issue whose place is not yet known. */
export interface Finding {
  code: IssueCode;
  facts: Facts;
}

const hints: Readonly<Record<string, string>> = {
  doc: 'เปิดใน Word แล้วบันทึกเป็น PDF',
  docm: 'เปิดใน Word แล้วบันทึกเป็น PDF',
  ppt: 'เปิดใน PowerPoint แล้วบันทึกเป็น PDF',
  pptx: 'เปิดใน PowerPoint แล้วบันทึกเป็น PDF',
  xls: 'เปิดใน Excel แล้วบันทึกเป็น .xlsx',
  xlsm: 'เปิดใน Excel แล้วบันทึกเป็น .xlsx',
  heic: 'ในโทรศัพท์ ส่งออกรูปเป็น JPG',
  tif: 'เปิดใน Paint แล้วบันทึกเป็น PNG',
  tiff: 'เปิดใน Paint แล้วบันทึกเป็น PNG',
  bmp: 'เปิดใน Paint แล้วบันทึกเป็น PNG',
  zip: 'แตกไฟล์ก่อน แล้วแนบทีละไฟล์',
  rar: 'แตกไฟล์ก่อน แล้วแนบทีละไฟล์',
  '7z': 'แตกไฟล์ก่อน แล้วแนบทีละไฟล์',
};

/** What is wrong with the name of a file, whether or not the file is there. */
export function checkName(name: string): Finding[] {
  const extension = extensionOf(name);
  const problem = checkFileName(name);
  if (problem?.kind === 'long') return [{ code: 'NAME_LONG', facts: { bytes: String(problem.bytes), letters: String(Array.from(name.replace(/\.[^.]*$/, '')).length) } }];
  if (problem?.kind === 'reserved') return [{ code: 'NAME_RESERVED', facts: { value: problem.stem, reason: 'windows' } }];
  if (problem?.kind === 'characters') return [{ code: 'NAME_CHARACTERS', facts: { character: visible(problem.character) } }];
  const ids = citizenIds(name, 'ชื่อไฟล์', 'เปลี่ยนชื่อไฟล์ไม่ให้มีเลขนี้ แล้วแก้ชื่อในช่องนี้ให้ตรง');
  if (extension !== 'svg' && !typeByExtension.has(extension)) return [...ids, { code: 'FILE_FORBIDDEN', facts: { value: extension, ...(hints[extension] !== undefined && { hint: hints[extension] }) } }];
  return problem ? [...ids, { code: 'NAME_AWKWARD', facts: { character: problem.character } }] : ids;
}

/** A space or what cannot be seen, by its number. */
function visible(character: string): string {
  return /^[!-~]$/.test(character) ? character : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is wrong with a file: its name, its kind, its bytes. */
export function checkAttachedFile(file: AttachmentFile): Finding[] {
  const name = file.path.split('/').at(-1) ?? '';
  const named = checkName(name);
  if (named.some(({ code }) => code === 'FILE_FORBIDDEN')) return named;
  return [...named, ...checkBytes(file, extensionOf(name))];
}

function checkBytes(file: AttachmentFile, extension: string): Finding[] {
  if (file.kind !== 'file') return [{ code: 'FILE_LINK', facts: {} }];
  if (file.size === 0) return [{ code: 'FILE_EMPTY', facts: {} }];
  if (file.size > largestAttachment) return [{ code: 'FILE_SIZE', facts: { value: (file.size / 2 ** 20).toFixed(1), most: String(largestAttachment / 2 ** 20) } }];
  if (!file.content) return [];
  const { type, activeMarkup } = file.content;
  if (extension === 'svg') return [{ code: activeMarkup ? 'SVG_ACTIVE' : 'SVG_REFUSED', facts: {} }, ...personalData(file.content)];
  const expected = typeByExtension.get(extension);
  if (type !== expected) return [{ code: 'FILE_TYPE', facts: typeFacts(extension, expected, type) }, ...personalData(file.content)];
  return [...personalData(file.content), ...checkContent(file.content)];
}

function typeFacts(extension: string, expected: FileType | undefined, found: FileType): Facts {
  const better = fileTypes[found].extensions[0];
  return { value: extension, found: fileTypes[found].label, expected: expected ? expected.toUpperCase() : '', ...(better !== undefined && { mend: better }) };
}

function checkContent(content: FileContent): Finding[] {
  const findings: Finding[] = [];
  if (content.pdf) findings.push(...checkPdf(content.pdf));
  if (content.picture) findings.push(...checkPicture(content.picture));
  if (content.office?.state === 'encrypted') findings.push({ code: 'OFFICE_ENCRYPTED', facts: {} });
  if (content.office?.state === 'broken') findings.push({ code: 'OFFICE_CORRUPT', facts: {} });
  if (content.office?.macros) findings.push({ code: 'OFFICE_MACRO', facts: {} });
  if (content.oldEncoding) findings.push({ code: 'CSV_ENCODING', facts: {} });
  return findings;
}

const activeLabels: Readonly<Record<ActiveContent, string>> = {
  javascript: 'คำสั่ง JavaScript',
  launch: 'คำสั่งเปิดโปรแกรม',
  form: 'แบบฟอร์มที่ส่งข้อมูลออก',
  media: 'สื่อที่เล่นเอง',
  'open-action': 'คำสั่งที่ทำงานเมื่อเปิดไฟล์',
  'embedded-file': 'ไฟล์ฝังอยู่ข้างใน',
};

function checkPdf(pdf: PdfFacts): Finding[] {
  if (pdf.state === 'encrypted') return [{ code: 'PDF_ENCRYPTED', facts: {} }];
  if (pdf.state === 'slow') return [{ code: 'PDF_SLOW', facts: {} }];
  if (pdf.state === 'broken') return [{ code: 'PDF_CORRUPT', facts: {} }];
  const findings: Finding[] = [];
  if (pdf.active.length > 0) findings.push({ code: 'PDF_ACTIVE', facts: { value: pdf.active.map((kind) => activeLabels[kind]).join(', ') } });
  if (pdf.restricted) findings.push({ code: 'PDF_RESTRICTED', facts: {} });
  const scanned = pdf.pages - pdf.textPages;
  // A page or two without text in a longer document is a blank or a picture.
  if (scanned * 2 > pdf.pages) return [...findings, { code: 'PDF_NO_TEXT', facts: { value: String(scanned), pages: String(pdf.pages) } }];
  const lacking = [pdf.title === '' && 'ชื่อเรื่อง', pdf.language === '' && !pdf.restricted && 'ภาษา', !pdf.tagged && 'โครงสร้าง (แท็ก)'].filter((part) => part !== false);
  if (lacking.length > 0) findings.push({ code: 'PDF_UNTAGGED', facts: { value: lacking.join(' ') } });
  return findings;
}

function checkPicture(picture: PictureFacts): Finding[] {
  if (picture.state === 'broken') return [{ code: 'IMG_BROKEN', facts: {} }];
  if (picture.pixels > mostPixels) return [{ code: 'IMG_PIXELS', facts: { value: `${picture.width}×${picture.height}`, most: String(mostPixels / 1_000_000) } }];
  const findings: Finding[] = [];
  if (picture.cmyk) findings.push({ code: 'IMG_CMYK', facts: {} });
  if (picture.gps) findings.push({ code: 'IMG_GPS', facts: {} });
  else if (picture.exif) findings.push({ code: 'IMG_EXIF', facts: {} });
  return findings;
}

const mendText = 'เปิดต้นฉบับ (เช่น ใน Word) ลบเลขหรือปิดบังเป็น x-xxxx-xxxxx-xx-x แล้วบันทึกไฟล์ใหม่ อย่าใช้แถบดำทับ เพราะตัวเลขยังอยู่ข้างใต้';
const mendHidden = 'ลบข้อมูลกำกับไฟล์: เปิดต้นฉบับใน Word เลือก ไฟล์ > ข้อมูล > ตรวจสอบหาปัญหา > ตรวจสอบเอกสาร > เอาออกทั้งหมด แล้วบันทึกไฟล์ใหม่';

function personalData(content: FileContent): Finding[] {
  const pages = content.text.split('\f');
  const inText = pages.flatMap((page, index) => citizenIds(page, pages.length > 1 ? `เนื้อหาไฟล์ ส่วนที่หรือหน้า ${index + 1}` : 'เนื้อหาไฟล์', mendText));
  const inHidden = content.hidden.flatMap(({ where, text }) => citizenIds(text, `ข้อมูลกำกับไฟล์ (${where})`, mendHidden));
  return firstOfEach([...inText, ...inHidden]);
}

/** One issue a number and place is enough: a form may carry it on every line. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, facts }) => {
    const key = `${code} ${facts.where ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function citizenIds(text: string, where: string, mend: string): Finding[] {
  return findCitizenIds(text).flatMap(({ value, valid }): Finding[] => {
    const facts = { where: `${where} (${masked(value)})` };
    if (valid) return [{ code: 'PDPA_CITIZEN_ID', facts: { ...facts, mend } }];
    // A right check digit that does not count is a company's tax number.
    return isCitizenId(value) ? [] : [{ code: 'PDPA_13_DIGITS', facts }];
  });
}

/** Enough digits to find the number by, too few to publish it in a log. */
function masked(digits: string): string {
  return `${digits.slice(0, 1)}-${digits.slice(1, 5)}-xxxxx-xx-x`;
}
