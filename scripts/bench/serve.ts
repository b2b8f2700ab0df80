import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nginxFile } from '../../src/views/hosts/nginx.ts';
import { buildPages } from '../lib/build-pages.ts';
import { compressFolder } from '../lib/compress.ts';
import { hostPrograms, isInstalled, startHost } from '../lib/local-host.ts';
import { printTable } from './table.ts';

const project = resolve(import.meta.dirname, '../..');
const addresses = ['/', '/2568/', '/2568/measures/1/', '/2568/report/'];

/** Prints how many requests a second nginx answers with what the build wrote for it, on this machine, which also asks. */
export async function benchServe(): Promise<void> {
  const missing = [hostPrograms.nginx.program, 'wrk'].filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    console.log(`\nserve: left out, since this machine has no ${missing.join(' and no ')}`);
    return;
  }
  const dist = join(project, '.cache/bench/served-dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await buildPages({ root: project, outDir: dist });
  await compressFolder(dist);
  const host = await startHost('nginx', dist, nginxFile('localhost', []));
  const rows = [['page', 'requests/s', 'p50', 'p99', 'errors']];
  try {
    for (const address of addresses) {
      const { stdout } = spawnSync('wrk', ['-t1', '-c32', '-d5s', '--latency', '-H', 'Accept-Encoding: gzip', `${host.origin}${address}`], { encoding: 'utf8' });
      const find = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '?';
      const errors = [...stdout.matchAll(/(?:connect|read|write|timeout) (\d+)|Non-2xx or 3xx responses: (\d+)/g)].reduce((sum, match) => sum + Number(match[1] ?? match[2]), 0);
      rows.push([address, find(/Requests\/sec:\s+([\d.]+)/), find(/50%\s+(\S+)/), find(/99%\s+(\S+)/), String(errors)]);
    }
  } finally {
    await host.close();
  }
  printTable('nginx on 127.0.0.1 with compressed files, 32 connections for 5 s (the bar: 10,000 requests/s, 0 errors)', rows);
}
