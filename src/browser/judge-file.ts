/** What stands for a file's bytes, as the site's list has it. */
interface FileFact {
  sha256: string;
  size: number;
}

export type Listed = Readonly<Record<string, FileFact>>;

/** What the site's list says of a file that somebody holds. */
export type Judgement =
  /** The same bytes are published, at these addresses. */
  | { kind: 'published'; addresses: string[] }
  /** Files of this name are published, with other bytes. */
  | { kind: 'changed'; addresses: string[] }
  /** The list itself, or what vouches for it. */
  | { kind: 'list' }
  | { kind: 'unknown' };

/** No list holds the hash of itself. */
const ownFiles = /^manifest\.json(?:\.sha256|\.sig)?$/;

/** Pages are all called so; the name tells nothing. */
const everyPage = 'index.html';

/** The address at which readers find a file of the list. */
function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Looks a file up in the list of what is published, by its bytes, then by its name.
 * @param listed `files` of `/manifest.json`
 * @param name the file's name where it was chosen
 * @param sha256 of its bytes, in hexadecimal
 */
export function judgeFile(listed: Listed, name: string, sha256: string): Judgement {
  const paths = Object.keys(listed);
  const same = paths.filter((path) => listed[path]?.sha256 === sha256);
  if (same.length > 0) return { kind: 'published', addresses: same.map(addressOf) };
  if (ownFiles.test(name)) return { kind: 'list' };
  const plain = name.normalize('NFC');
  const named = plain === everyPage ? [] : paths.filter((path) => path.slice(path.lastIndexOf('/') + 1).normalize('NFC') === plain);
  return named.length > 0 ? { kind: 'changed', addresses: named.map(addressOf) } : { kind: 'unknown' };
}

/** Reads the files of a manifest; undefined where it is none. */
export function filesOf(manifest: unknown): Listed | undefined {
  const files = typeof manifest === 'object' && manifest !== null && 'files' in manifest ? manifest.files : undefined;
  return typeof files === 'object' && files !== null ? (files as Listed) : undefined;
}
