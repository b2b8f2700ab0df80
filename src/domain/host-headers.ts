/** Header fields by name. */
export type HeaderFields = Readonly<Record<string, string>>;

/** What the pages load of their own origin; of any other they load nothing. */
const loaded = ['script', 'style', 'img', 'font', 'connect', 'worker', 'manifest'];

const limits = "base-uri 'none'; form-action 'self'";

/** Who may show a page inside another: nobody. A page cannot say this of itself. */
const framing = "frame-ancestors 'none'";

/** What pages may load and do, in full. There is no inline script or style, and search needs no WebAssembly. */
const pagePolicy = `default-src 'none'; ${loaded.map((kind) => `${kind}-src 'self'`).join('; ')}; ${limits}; ${framing}`;

/** The policy as every page says it of itself, for hosts that send no headers: the same but for frames and media of the own origin, in fewer bytes. */
export const metaPolicy = `default-src 'self';object-src 'none';${limits.replace('; ', ';')}`;

/** Switched off: no page asks for any of these. Copying and sharing are left on. */
const unused = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

/** Sent with every file. */
export const commonHeaders: HeaderFields = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Sent with what can be opened by itself; to styles, scripts and fonts these say nothing. */
export const openedHeaders: HeaderFields = {
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Sent once the site is reached by HTTPS. Other sites of the same domain are not spoken for: no `includeSubDomains`. */
export const httpsHeaders: HeaderFields = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Asks the browser to take an `http:` address in a page for its `https:` one. Not on `http://localhost`, where Safari obeys too. */
const upgrade = 'upgrade-insecure-requests';

/** What is sent with some files in the place of what is sent with pages. */
interface HeaderRule {
  /** Why, for whoever reads the host's configuration. */
  about: string;
  /** Beginnings (`/data/`) and ends (`.pdf`) of addresses. */
  files: readonly string[];
  headers: HeaderFields;
}

/** The way a page is kept: it is asked for each time, and only sent when it has changed. */
const pageHeaders: HeaderFields = { ...openedHeaders, 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-cache' };

/** What no page policy may stand beside: Chrome shows a PDF inside a page of its own, on which `default-src` and `object-src` act. https://crbug.com/271452 */
const pdfPolicy = framing;

/** The first rule that fits a file holds; where none does, the file is sent as a page is. */
export const headerRules: readonly HeaderRule[] = [
  { about: 'Named by their content: kept for a year', files: ['/_astro/', '/pagefind/index/', '/pagefind/text-'], headers: { 'Content-Security-Policy': framing, 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { about: 'Pictures that could hold a script; kept for ten minutes, so that the mark is asked for once though a page shows it twice', files: ['.svg'], headers: { ...pageHeaders, 'Content-Security-Policy': `default-src 'none'; ${framing}; sandbox`, 'Cache-Control': 'public, max-age=600' } },
  { about: 'Documents: shown, not saved; the policy of pages would leave them blank in Chrome', files: ['.pdf'], headers: { ...pageHeaders, 'Content-Security-Policy': pdfPolicy, 'Content-Disposition': 'inline' } },
  { about: 'Lists of what is there: kept for ten minutes', files: ['.xml', '.webmanifest'], headers: { ...pageHeaders, 'Cache-Control': 'public, max-age=600' } },
  { about: 'Data and archives: open to programs of other sites', files: ['/data/', '.wacz'], headers: { ...pageHeaders, 'Access-Control-Allow-Origin': '*' } },
];

/** What is sent with pages and with all files that no rule names. */
export const otherHeaders: HeaderFields = pageHeaders;

/** A host's whole set of header fields for the files of one rule, or for all others. */
export function wholeHeaders(headers: HeaderFields, isHttps: boolean): HeaderFields {
  const policy = headers['Content-Security-Policy'] ?? '';
  return { ...commonHeaders, ...headers, ...(isHttps && { ...httpsHeaders, 'Content-Security-Policy': `${policy}; ${upgrade}` }) };
}

/** What of some fields differs from what is sent already. */
export function differing(headers: HeaderFields, sent: HeaderFields): HeaderFields {
  return Object.fromEntries(Object.entries(headers).filter(([name, value]) => sent[name] !== value));
}

function isIn(address: string, file: string): boolean {
  return file.startsWith('/') ? address.startsWith(file) : address.endsWith(file);
}

/**
 * The header fields of a file, but for those about its bytes (type, length, encoding, tag).
 * @param address the file's address inside the site, as a reader asks for it
 * @param isHttps whether readers reach the site by HTTPS
 */
export function headersFor(address: string, isHttps: boolean): HeaderFields {
  const rule = headerRules.find(({ files }) => files.some((file) => isIn(address, file)));
  return wholeHeaders(rule?.headers ?? otherHeaders, isHttps);
}

/** Files that hosts read themselves; readers are told that there is none. A name that begins with a point is one of a host's too, but for the folder that other programs look into. */
export const hostFiles = { headers: '_headers', redirects: '_redirects', apache: '.htaccess', gitHub: '.nojekyll' } as const;

/** Whether an address is one of a host's own files. */
export function isHostFile(address: string): boolean {
  return /\/(?:_headers|_redirects|\.(?!well-known(?:\/|$))[^/]*)$/.test(address);
}
