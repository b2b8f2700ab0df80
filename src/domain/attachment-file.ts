/** What a file holds, told by its bytes, with its name in Thai. Those with `extensions` may be attached. */
export const fileTypes = {
  pdf: { label: 'PDF', extensions: ['pdf'] },
  png: { label: 'ภาพ PNG', extensions: ['png'] },
  jpg: { label: 'ภาพ JPG', extensions: ['jpg', 'jpeg'] },
  webp: { label: 'ภาพ WebP', extensions: ['webp'] },
  gif: { label: 'ภาพ GIF', extensions: ['gif'] },
  csv: { label: 'ข้อความธรรมดา', extensions: ['csv'] },
  xlsx: { label: 'Excel (XLSX)', extensions: ['xlsx'] },
  ods: { label: 'ตารางคำนวณ ODS', extensions: ['ods'] },
  docx: { label: 'Word (DOCX)', extensions: ['docx'] },
  odt: { label: 'เอกสาร ODT', extensions: ['odt'] },
  svg: { label: 'ภาพ SVG', extensions: [] },
  html: { label: 'หน้าเว็บ HTML', extensions: [] },
  picture: { label: 'ภาพหรือวิดีโอชนิดที่เว็บแสดงไม่ได้', extensions: [] },
  office: { label: 'เอกสาร Office รุ่นเก่าหรือที่ใส่รหัสผ่าน', extensions: [] },
  archive: { label: 'ไฟล์บีบอัด', extensions: [] },
  program: { label: 'โปรแกรม', extensions: [] },
  unknown: { label: 'ไฟล์ชนิดอื่น', extensions: [] },
} as const satisfies Record<string, { label: string; extensions: readonly string[] }>;

export type FileType = keyof typeof fileTypes;

/** What a PDF does by itself or hides. */
export type ActiveContent = 'javascript' | 'launch' | 'form' | 'media' | 'open-action' | 'embedded-file';

export interface PdfFacts {
  /** `encrypted` asks for a password; `broken` is cut short or no PDF; `slow` was not read to its end, which another time it may be. The rest is empty for all three. */
  state: 'readable' | 'encrypted' | 'broken' | 'slow';
  /** Opens without a password, but forbids copying or changing. */
  restricted: boolean;
  pages: number;
  /** Pages on which text can be read; the others are pictures or empty. */
  textPages: number;
  title: string;
  language: string;
  tagged: boolean;
  active: ActiveContent[];
}

export interface PictureFacts {
  state: 'readable' | 'broken';
  width: number;
  height: number;
  /** Pixels of all frames. */
  pixels: number;
  cmyk: boolean;
  /** Camera data, which publishing removes. */
  exif: boolean;
  gps: boolean;
}

/** A Word, Excel or OpenDocument file, which is a ZIP of XML. */
export interface OfficeFacts {
  state: 'readable' | 'encrypted' | 'broken';
  macros: boolean;
}

/** A text of a file that its reader may not see: a field of its metadata, a note, a form's value. */
export interface HiddenText {
  where: string;
  text: string;
}

/** What the bytes of a file tell. */
export interface FileContent {
  type: FileType;
  pdf?: PdfFacts;
  picture?: PictureFacts;
  office?: OfficeFacts;
  /** A CSV file that is not UTF-8. */
  oldEncoding?: boolean;
  /** An SVG or HTML file with scripts, event attributes or addresses elsewhere. */
  activeMarkup?: boolean;
  /** The readable text, one form feed between pages. */
  text: string;
  hidden: HiddenText[];
}

/** A file under `content/attachments/`. */
export interface AttachmentFile {
  /** Begins with `content/attachments/` and uses `/`. */
  path: string;
  /** `link` points elsewhere, `other` is a pipe or a device; neither is read. */
  kind: 'file' | 'link' | 'other';
  size: number;
  /** Absent where the file was not read: it is a link, or too large. */
  sha256?: string;
  content?: FileContent;
}

/** Bytes that one attachment may have. */
export const largestAttachment = 20 * 2 ** 20;

/** Pixels that one picture may have; above, a small file could fill a computer's memory. */
export const mostPixels = 50_000_000;

/** The extension of a file's name in lower case, without the dot. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Extensions that may be attached, and the type that each promises. */
export const typeByExtension: ReadonlyMap<string, FileType> = new Map(
  Object.entries(fileTypes).flatMap(([type, { extensions }]) => extensions.map((extension: string) => [extension, type as FileType] as const)),
);
