/** The types of all that the site may hold, by the end of the name. Hosts know most of them, but not each of them all. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'text/xml',
  txt: 'text/plain',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  wacz: 'application/wacz+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Whether files of a type are text, which is in UTF-8 and worth compressing. */
export function isTextType(type: string): boolean {
  return /^text\/|json|xml$|javascript/.test(type);
}

/** The types of text that the site may hold. */
export const textTypes: readonly string[] = [...new Set(Object.values(contentTypes).filter(isTextType))];
