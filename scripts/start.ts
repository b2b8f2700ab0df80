import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { isDistCurrent } from './lib/build-stamp.ts';
import { readCommand } from './lib/command.ts';
import { fail, say } from './lib/say.js';
import { createSiteServer } from './serve.ts';

/** Serves `dist` to this machine only, under both addresses that `localhost` may mean. */
async function serve(dist: string, port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createSiteServer(dist).listen(port, host);
    try {
      await once(server, 'listening');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') {
        fail(
          `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่: ปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่น เช่น npm start -- --port ${port + 1}`,
          `Port ${port} is in use: stop that program, or choose another port, e.g. npm start -- --port ${port + 1}`,
        );
      }
      const hasNoIpv6 = host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
      if (!hasNoIpv6) throw error;
    }
  }
}

const root = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm start                      เปิดเว็บไซต์ที่ http://localhost:4321/
  npm start -- --port 8080       เลือกพอร์ตอื่น`;
const { values } = readCommand({ port: { type: 'string', default: process.env['PORT'] ?? '4321' } }, usage, 0);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`หมายเลขพอร์ตไม่ถูกต้อง: ${values.port} (ใช้ 1–65535)`, `Not a port number: ${values.port} (use 1–65535)`);
}
// Astro takes half a second to load: only where there is something to build.
if (!isDistCurrent(root)) await (await import('./build.ts')).buildDist(root);
await serve(join(root, 'dist'), port);
const address = `http://localhost:${port}/`;
say(`เปิดเว็บไซต์ได้ที่ ${address} (กด Ctrl+C เพื่อหยุด)`, `The site is at ${address} (Ctrl+C stops it)`);
