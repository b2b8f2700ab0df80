/** Services where a document may vanish or ask for a login, by the end of their host's name. */
const unstableHosts: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(drive|docs|forms|sites)\.google\.com$/, 'Google Drive'],
  [/(^|\.)(photos\.google\.com|photos\.app\.goo\.gl)$/, 'Google Photos'],
  [/(^|\.)(1drv\.ms|onedrive\.live\.com|sharepoint\.com)$/, 'OneDrive'],
  [/(^|\.)dropbox(usercontent)?\.com$/, 'Dropbox'],
  [/(^|\.)(facebook\.com|fb\.com|fb\.watch|fbcdn\.net)$/, 'Facebook'],
  [/(^|\.)(line\.me|lin\.ee)$/, 'LINE'],
  [/(^|\.)(icloud\.com|mega\.nz|mediafire\.com|we\.tl|wetransfer\.com|4shared\.com)$/, 'บริการฝากไฟล์'],
  [/(^|\.)(bit\.ly|tinyurl\.com|goo\.gl|cutt\.ly|shorturl\.at|shorturl\.asia|t\.ly|me-qr\.com)$/, 'บริการลิงก์ย่อ'],
];

/**
 * The service on which a document is not safe, if it stands on one.
 * @param address a complete address of the web
 */
export function unstableServiceOf(address: string): string | undefined {
  const host = URL.parse(address)?.hostname ?? '';
  return unstableHosts.find(([end]) => end.test(host))?.[1];
}
