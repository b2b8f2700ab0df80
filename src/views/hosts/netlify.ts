import { commonHeaders, differing, headerRules, httpsHeaders, openedHeaders, otherHeaders, type HeaderFields } from '../../domain/host-headers.ts';
import { plainRedirects, type SentOnAddress } from './redirect-list.ts';

function block(pattern: string, headers: HeaderFields): string {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

/** `/data/` covers all below it, `.pdf` every name that ends so. */
function patternOf(file: string): string {
  return file.startsWith('/') ? `${file}*` : `/*${file}`;
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. There all rules that fit a file apply and a second
 * value joins the first, so nothing can be taken off again: pages keep to the policy they state themselves, and to the
 * host's own caching, which asks each time.
 */
export function netlifyHeaders(): string {
  const own = headerRules.map(({ about, files, headers }) => {
    const { 'Content-Security-Policy': policy, ...rest } = differing(headers, otherHeaders);
    const fields = { ...rest, ...(policy?.endsWith('; sandbox') && { 'Content-Security-Policy': 'sandbox' }) };
    return `# ${about}\n${files.map((file) => block(patternOf(file), fields)).join('')}`;
  });
  const policy = "frame-ancestors 'none'; upgrade-insecure-requests";
  return [
    '# Written by the build; see src/domain/host-headers.ts.\n# What pages may load is said in each page: a policy for all files could not be taken off PDFs, which Chrome then leaves blank.\n',
    block('/*', { ...commonHeaders, ...openedHeaders, ...httpsHeaders, 'Content-Security-Policy': policy }),
    ...own,
  ].join('');
}

/** The `_redirects` file that the same hosts read. */
export function netlifyRedirects(redirects: readonly SentOnAddress[]): string {
  return plainRedirects(redirects).map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
