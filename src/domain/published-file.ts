import type { FileContent, FileType } from './attachment-file.ts';
import type { IsoDate } from './calendar.ts';

/** Whether a document's words can be found and read aloud. No picture is read by a machine here, so none claims to be. */
export const textLayers = {
  searchable: 'ค้นหาข้อความได้',
  partial: 'บางหน้าเป็นภาพ ค้นหาข้อความไม่ได้',
  scanned: 'เป็นภาพสแกน ไม่มีข้อความให้ค้นหา',
  picture: 'เป็นภาพ ไม่มีข้อความให้ค้นหา',
  empty: 'ไม่มีข้อความ',
} as const;

type TextLayer = keyof typeof textLayers;

/** A small picture of a document's first page. */
interface Thumbnail {
  /** Named by its own bytes. */
  sha256: string;
  width: number;
  height: number;
}

/** What publishing makes of a file's bytes. */
export interface PublishedBytes {
  size: number;
  sha256: string;
  /** Absent for kinds of files that cannot be drawn. */
  thumbnail?: Thumbnail;
}

/** What once stood at a file's address, as git remembers it. */
export interface FileVersion {
  commit: string;
  /** When it was committed, in seconds since 1970-01-01 UTC. */
  time: number;
  date: IsoDate;
  size: number;
  sha256: string;
}

/** What is published of a file under `content/attachments/`. Size and hash are those of the bytes that a reader gets. */
export interface PublishedFile extends PublishedBytes {
  type: FileType;
  /** Absent for what has no pages. */
  pages?: number;
  /** Pages on which text can be read. */
  textPages?: number;
  textLayer: TextLayer;
  text: string;
  /** The commit that brought these bytes; absent where git does not know them yet. */
  since?: FileVersion | undefined;
  /** Other bytes that stood at this address before, newest first. */
  earlier: FileVersion[];
}

/** Published files by their paths in the repository. */
export type PublishedFiles = ReadonlyMap<string, PublishedFile>;

/**
 * Puts together what is known of a file.
 * @param content what its bytes tell
 * @param bytes what publishing made of them
 * @param versions every committed state of the file, newest first
 */
export function publishedFile(content: FileContent, bytes: PublishedBytes, versions: readonly FileVersion[] = []): PublishedFile {
  const { type, pdf, text } = content;
  const known = versions.findIndex(({ sha256 }) => sha256 !== bytes.sha256);
  const own = versions.slice(0, known === -1 ? versions.length : known);
  return {
    ...bytes,
    type,
    ...(pdf && { pages: pdf.pages, textPages: pdf.textPages }),
    textLayer: textLayerOf(content),
    text,
    // The oldest of those in a row that hold these very bytes.
    since: own.at(-1),
    earlier: withoutRepeats(versions.slice(own.length)),
  };
}

/** Commits that left the published bytes as they were say nothing; the first one that brought them does. */
function withoutRepeats(versions: readonly FileVersion[]): FileVersion[] {
  return versions.filter(({ sha256 }, index) => versions[index + 1]?.sha256 !== sha256);
}

function textLayerOf({ pdf, picture, text }: FileContent): TextLayer {
  if (picture) return 'picture';
  if (!pdf) return text.trim() === '' ? 'empty' : 'searchable';
  if (pdf.textPages === 0) return 'scanned';
  return pdf.textPages < pdf.pages ? 'partial' : 'searchable';
}
