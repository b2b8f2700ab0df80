import { contentTypes, isTextType, textTypes } from '../../domain/content-type.ts';
import { headerRules, otherHeaders, wholeHeaders, type HeaderFields } from '../../domain/host-headers.ts';
import { plainRedirects, type SentOnAddress } from './redirect-list.ts';

function fields(headers: HeaderFields): string[] {
  return Object.entries(wholeHeaders(headers, true)).map(([name, value]) => `    Header always set ${name} "${value}"`);
}

const literally = (text: string) => text.replaceAll('.', String.raw`\.`);

function condition(files: readonly string[]): string {
  const patterns = files.map((file) => (file.startsWith('/') ? `^${literally(file)}` : `${literally(file)}$`));
  return `"%{REQUEST_URI} =~ m#${patterns.join('|')}#"`;
}

/** The `.htaccess` file of Apache 2.4 for a site at the root of its host. Apache compresses by itself what it sends. */
export function apacheFile(redirects: readonly SentOnAddress[]): string {
  const rules = headerRules.flatMap(({ about, files, headers }, index) => {
    const word = index === 0 ? 'If' : 'ElseIf';
    return [`  # ${about}`, `  <${word} ${condition(files)}>`, ...fields(headers), `  </${word}>`];
  });
  const extensions = Object.entries(contentTypes);
  const texts = extensions.filter(([, type]) => isTextType(type)).map(([extension]) => `.${extension}`);
  return `${[
    '# Written by the build; see src/domain/host-headers.ts.',
    'Options -Indexes',
    'DirectoryIndex index.html',
    'ErrorDocument 403 /404.html',
    'ErrorDocument 404 /404.html',
    'FileETag MTime Size',
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 ${texts.join(' ')}`,
    ...extensions.map(([extension, type]) => `AddType ${type} .${extension}`),
    '<FilesMatch "^(_headers|_redirects|\\.ht.*|\\.nojekyll)$">',
    '  Redirect 404',
    '</FilesMatch>',
    '# A folder that holds no page, which would be called forbidden:',
    `<If "-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'">`,
    '  Redirect 404',
    '</If>',
    '<IfModule mod_alias.c>',
    ...plainRedirects(redirects).map(({ from, to }) => `  RedirectMatch 301 "^${literally(from)}$" "${to}"`),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${textTypes.join(' ')}`,
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...rules,
    '  <Else>',
    ...fields(otherHeaders),
    '  </Else>',
    '</IfModule>',
  ].join('\n')}\n`;
}
