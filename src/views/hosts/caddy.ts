import { contentTypes, isTextType } from '../../domain/content-type.ts';
import { differing, headerRules, otherHeaders, wholeHeaders, type HeaderFields } from '../../domain/host-headers.ts';
import { plainRedirects, type SentOnAddress } from './redirect-list.ts';

function fields(matcher: string, headers: HeaderFields): string[] {
  return [`  header ${matcher} {`, ...Object.entries(headers).map(([name, value]) => `    ${name} "${value}"`), '  }'];
}

/** Header fields that only some files have, taken off again: what was set for a file stays set where there is none. */
function without(sent: HeaderFields): string[] {
  const names = new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)).filter((name) => !(name in sent)));
  return [...names].map((name) => `  header -${name}`);
}

function pathOf(file: string): string {
  return file.startsWith('/') ? `${file}*` : `*${file}`;
}

/** Caddy's file server sets a type of its own, so ours is set last; not where the page for a missing file is shown. */
function typeOf(extension: string, type: string): string {
  return `  @${extension} {\n    path *.${extension}\n    file\n  }\n  header @${extension} {\n    Content-Type "${type}"\n    defer\n  }`;
}

/**
 * What stands inside the block of a site in a Caddyfile, beside its root. Caddy sees to the certificate by itself.
 * @param host the name under which readers reach it, for the example
 */
export function caddyFile(host: string, redirects: readonly SentOnAddress[]): string {
  const usual = wholeHeaders(otherHeaders, true);
  // Later fields take the place of earlier ones, so the rule that holds first comes last.
  const rules = headerRules.map(({ about, files, headers }, index) => [`  # ${about}`, `  @rule${index} path ${files.map(pathOf).join(' ')}`, ...fields(`@rule${index}`, differing(wholeHeaders(headers, true), usual))]);
  const types = Object.entries(contentTypes).map(([extension, type]) => typeOf(extension, isTextType(type) ? `${type}; charset=utf-8` : type));
  return `${[
    '# Written by the build; see src/domain/host-headers.ts. Import it in the block of the site:',
    `#   ${host} {`,
    `#     root * /srv/${host}`,
    '#     import caddy-site.conf',
    '#   }',
    '# Files that `npm run build -- --compress` wrote are sent as they are; without them each answer is compressed anew.',
    'encode gzip',
    'route {',
    ...fields('*', usual),
    ...rules.toReversed().flat(),
    ...types,
    ...plainRedirects(redirects).map(({ from, to }) => `  redir ${from} ${to} 301`),
    '  file_server {',
    '    precompressed br gzip',
    '    hide _headers _redirects .ht* .nojekyll',
    '  }',
    '}',
    'handle_errors {',
    ...fields('*', usual),
    ...without(usual),
    '  header Content-Type "text/html; charset=utf-8"',
    '  rewrite * /404.html',
    '  file_server',
    '}',
  ].join('\n')}\n`;
}
