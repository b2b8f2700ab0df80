import { contentTypes, textTypes } from '../../domain/content-type.ts';
import { headerRules, otherHeaders, wholeHeaders, type HeaderFields } from '../../domain/host-headers.ts';
import { plainRedirects, type SentOnAddress } from './redirect-list.ts';

/** nginx forgets the fields of what is around a location that has some of its own, so each names them all. */
function location(match: string, headers: HeaderFields): string[] {
  return [`location ${match} {`, ...Object.entries(wholeHeaders(headers, true)).map(([name, value]) => `  add_header ${name} "${value}" always;`), '}'];
}

const literally = (text: string) => text.replaceAll('.', String.raw`\.`);

function expression(files: readonly string[]): string {
  return `~ "${files.map((file) => (file.startsWith('/') ? `^${literally(file)}` : `${literally(file)}$`)).join('|')}"`;
}

/**
 * What stands inside the `server { … }` of a site, beside its name, root and certificate.
 * @param host the name under which readers reach it, for the example
 */
export function nginxFile(host: string, redirects: readonly SentOnAddress[]): string {
  const textual = textTypes.filter((type) => type !== 'text/html').join(' ');
  return `${[
    '# Written by the build; see src/domain/host-headers.ts. Include it in the server of the site:',
    '#   server {',
    '#     listen 443 ssl http2;',
    `#     server_name ${host};`,
    `#     root /srv/${host};`,
    '#     ssl_certificate …; ssl_certificate_key …; ssl_protocols TLSv1.2 TLSv1.3;',
    '#     include /etc/nginx/nginx-site.conf;',
    '#   }',
    `#   server { listen 80; server_name ${host}; return 301 https://${host}$request_uri; }`,
    'index index.html;',
    'error_page 404 /404.html;',
    '# A folder that holds no page:',
    'error_page 403 =404 /404.html;',
    'absolute_redirect off;',
    'server_tokens off;',
    'etag on;',
    'charset utf-8;',
    `charset_types ${textual};`,
    '# Files that `npm run build -- --compress` wrote are sent as they are; without them each answer is compressed anew.',
    'gzip_static on;',
    '# With the module libnginx-mod-http-brotli-static:',
    '# brotli_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 256;',
    `gzip_types ${textual};`,
    'default_type application/octet-stream;',
    'types {',
    ...Object.entries(contentTypes).map(([extension, type]) => `  ${type} ${extension};`),
    '}',
    String.raw`location ~ "/(?:_headers|_redirects|\.(?!well-known/)[^/]*)$" { return 404; }`,
    ...plainRedirects(redirects).map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
    ...headerRules.flatMap(({ about, files, headers }) => [`# ${about}`, ...location(expression(files), headers)]),
    ...location('/', otherHeaders),
  ].join('\n')}\n`;
}
