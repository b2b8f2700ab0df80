import { normaliseThai } from './thai-text.ts';

/**
 * The last part of an address from a file's name: lower case; what is neither letter nor digit becomes `-`.
 * @param name without extension
 */
export function slugFrom(name: string): string {
  return normaliseThai(name)
    .toLowerCase()
    .replace(/[^a-z0-9\u0E01-\u0E4E]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Resolves a relative path as a browser and a bundler would.
 * @param folder the folder that it is relative to, without a slash at its end
 * @param path as typed; percent-encoding is read
 * @returns the path from the project's folder, or `undefined` where it is absolute, climbs out of `content` or cannot be read
 */
export function resolveInContent(folder: string, path: string): string | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
  if (/^(?:\/|[A-Za-z]:|~|@)|[?#\0]/.test(plain)) return undefined;
  const parts = folder.split('/');
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
    if (parts[0] !== 'content') return undefined;
  }
  return parts.join('/');
}

/**
 * The relative path from a folder to a file, as it is typed in Markdown: spaces and brackets would end a link.
 * @param folder the folder, from the project's folder on, without a slash at its end
 * @param path the file, from the project's folder on
 */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder.split('/'), path.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/').replace(/[\s()<>%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
