import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { placesOf, swapIn } from '../lib/publish-release.ts';
import { printTable } from './table.ts';

/** What readers saw while the site was exchanged under them. */
interface SwapLoad {
  swaps: number;
  requests: number;
  /** Answers that were not whole: another status than 200, a body that belongs to neither site, a broken connection. */
  failed: number;
  seconds: number;
}

/** Pages of two sites. Each body says whose it is at both ends, so that a mixture shows. */
const paths = ['index.html', '2568/index.html', '2568/report/index.html', '_astro/base.css'];

async function writeSite(dir: string, name: string, length: number): Promise<void> {
  for (const path of paths) {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), `${name} ${path} ${name.repeat(length)} ${name}</html>`);
  }
}

/** The server in a thread of its own, so that it and its readers use both cores. */
const serverCode = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { createSiteServer } = await import(workerData.module);
  const server = createSiteServer(workerData.dist).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/**
 * Reads pages over 127.0.0.1 as fast as it can while `dist` is swapped again and again.
 * @param leastSwaps swaps to make
 * @param leastRequests requests to make; it ends when there were enough of both
 */
export async function loadWhileSwapping(leastSwaps: number, leastRequests: number): Promise<SwapLoad> {
  const root = await mkdtemp(join(tmpdir(), 'prongsai-swap-'));
  const places = placesOf(root);
  const releases = await Promise.all([['a', 3000], ['b', 5000]].map(async ([name, length]) => {
    const release = join(places.releases, String(name));
    await writeSite(release, String(name), Number(length));
    return release;
  }));
  await swapIn(places, releases[0] ?? '');
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(serverCode)}`), { workerData: { module: new URL('../serve.ts', import.meta.url).href, dist: places.dist } });
  const [port] = (await once(worker, 'message')) as [number];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const load: SwapLoad = { swaps: 0, requests: 0, failed: 0, seconds: 0 };
  const start = performance.now();
  const isEnough = () => load.swaps >= leastSwaps && load.requests >= leastRequests;

  async function read(path: string): Promise<boolean> {
    return new Promise((resolve) => {
      const asked = request({ agent, host: '127.0.0.1', port, path: `/${path.replace(/index\.html$/, '')}` }, (response) => {
        let body = '';
        response.setEncoding('latin1').on('data', (chunk: string) => (body += chunk));
        response.on('error', () => resolve(false));
        response.on('close', () => {
          const [name = '', said] = body.split(' ');
          const isWhole = response.complete && said === path && body.endsWith(` ${name}</html>`) && body.length === Number(response.headers['content-length']);
          resolve(response.statusCode === 200 && isWhole);
        });
      });
      asked.on('error', () => resolve(false)).end();
    });
  }

  async function reader(first: number): Promise<void> {
    for (let turn = first; !isEnough(); turn += 1) {
      if (!(await read(paths[turn % paths.length] ?? ''))) load.failed += 1;
      load.requests += 1;
    }
  }

  async function swapper(): Promise<void> {
    for (; !isEnough(); load.swaps += 1) {
      await swapIn(places, releases[(load.swaps + 1) % 2] ?? '');
      // The readers need their share of this thread.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  await Promise.all([swapper(), ...Array.from({ length: 16 }, (_, index) => reader(index))]);
  load.seconds = (performance.now() - start) / 1000;
  agent.destroy();
  await worker.terminate();
  await rm(root, { recursive: true });
  return load;
}

/** Prints what 1,000 swaps under 100,000 requests did to readers. */
export async function benchPublish(): Promise<void> {
  const { swaps, requests, failed, seconds } = await loadWhileSwapping(1_000, 100_000);
  printTable('Swapping the site under load on 127.0.0.1 (the bar: 0 failed)', [
    ['swaps', 'requests', 'failed', 'seconds', 'requests/s'],
    [String(swaps), String(requests), String(failed), seconds.toFixed(1), (requests / seconds).toFixed(0)],
  ]);
  if (failed > 0) process.exitCode = 1;
}
