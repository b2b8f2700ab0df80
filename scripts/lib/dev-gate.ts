import type { AstroIntegration } from 'astro';
import { currentRefusal, onReading } from '../../src/source/edition.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Vite's client waits in the page for the reload. */
const page = (report: string) => `<!doctype html>
<html lang="th">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>ยังเผยแพร่ไม่ได้</title>
  <script type="module" src="/@vite/client"></script>
  <body style="max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.8 sans-serif">
    <h1>มีจุดที่ต้องแก้ก่อน</h1>
    <p>แก้ไฟล์ตามที่บอกแล้วบันทึก หน้านี้จะกลับเป็นเว็บไซต์เอง</p>
    <pre style="white-space: pre-wrap; font: inherit">${escape(report)}</pre>
  </body>
</html>
`;

/** In `npm run dev`, reloads the browser when `content/` was read anew, and shows there what the terminal says for as long as it is refused. */
export function devGate(): AstroIntegration {
  return {
    name: 'prongsai-dev-gate',
    hooks: {
      'astro:server:setup': ({ server }) => {
        onReading(() => server.ws.send({ type: 'full-reload' }));
        server.middlewares.use((request, response, next) => {
          const report = currentRefusal();
          if (report === '' || !request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page(report));
        });
      },
    },
  };
}
