import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostFiles } from '../../src/domain/host-headers.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { apacheFile } from '../../src/views/hosts/apache.ts';
import { caddyFile } from '../../src/views/hosts/caddy.ts';
import { netlifyHeaders, netlifyRedirects } from '../../src/views/hosts/netlify.ts';
import { nginxFile } from '../../src/views/hosts/nginx.ts';
import { finalRedirects } from './publish-addresses.ts';
import { stagingOf, writeWhole } from './write-whole.ts';

/** Writes what hosts read out of the site's own folder. */
export async function writeHostFiles(source: CheckedSource, outDir: string): Promise<void> {
  const redirects = finalRedirects(source);
  await writeFile(join(outDir, hostFiles.headers), netlifyHeaders());
  await writeFile(join(outDir, hostFiles.apache), apacheFile(redirects));
  // That the file is there is all GitHub Pages looks at; a line tells a whole file from one that was cut short.
  await writeFile(join(outDir, hostFiles.gitHub), '# Written by the build: GitHub Pages leaves names that begin with _ or . out of a branch without this file.\n');
  if (redirects.length > 0) await writeFile(join(outDir, hostFiles.redirects), netlifyRedirects(redirects));
}

/** Writes what the keeper of a server includes in its configuration: beside the site, where no reader finds it. */
export async function writeHosting(root: string, source: CheckedSource): Promise<void> {
  const host = URL.parse(source.entries.agency[0]?.data.url ?? '')?.host ?? 'localhost';
  const redirects = finalRedirects(source);
  await mkdir(join(root, 'hosting'), { recursive: true });
  await writeWhole(join(root, 'hosting/nginx-site.conf'), nginxFile(host, redirects), stagingOf(root));
  await writeWhole(join(root, 'hosting/caddy-site.conf'), caddyFile(host, redirects), stagingOf(root));
}
