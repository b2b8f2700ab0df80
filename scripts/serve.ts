import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { contentTypes, isTextType } from '../src/domain/content-type.ts';
import { headersFor, isHostFile } from '../src/domain/host-headers.ts';
import { compress } from './lib/compress.ts';

// sirv would serve only what was compressed before, and does not redirect; types are mrmime's (the library under sirv).

const compressible = /^(text\/|image\/svg|application\/(json|manifest|xml|rss|atom|ld\+json|javascript|wasm))/;

interface SiteFile {
  path: string;
  type: string;
  size: number;
  /** Weak, since the same tag stands for every encoding. */
  etag: string;
}

/** The type under which a file is served. */
export function contentType(path: string): string {
  const type = contentTypes[extname(path).slice(1)] ?? lookup(path) ?? 'application/octet-stream';
  return isTextType(type) ? `${type};charset=utf-8` : type;
}

async function findFile(path: string): Promise<SiteFile | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  if (!found?.isFile()) return undefined;
  return { path, type: contentType(path), size: found.size, etag: `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` };
}

/** The encoding to answer in: Brotli before gzip, either only if the reader accepts it. */
function chooseEncoding(accepted: string): 'br' | 'gzip' | undefined {
  const names = accepted.split(',').flatMap((part) => {
    const [name = '', weight = ''] = part.toLowerCase().replaceAll(' ', '').split(';');
    return /^q=0(\.0*)?$/.test(weight) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}

/** The path on the disk that an address means; undefined if it is malformed or leads out of the folder. */
function toDiskPath(dir: string, pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    const path = join(dir, decoded);
    const isInside = path === dir || path.startsWith(dir + sep);
    return isInside && !decoded.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an answer failed because its reader went away. */
function isGone(error: unknown): boolean {
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Makes an HTTP server for a folder of built files, not yet listening. It answers as a good host would: compressed,
 * with the site's own header fields and types, 304 for what the reader has, 301 to the address with its slash, `404.html` for what is missing,
 * 405 for methods other than GET and HEAD.
 */
export function createSiteServer(dir: string): Server {
  const compressed = new Map<string, Promise<Buffer>>();
  let served = '';

  /** The folder that answers one request from beginning to end, though `dir` be a link that is changed meanwhile. */
  async function currentRoot(): Promise<string> {
    const root = await realpath(dir).catch(() => resolve(dir));
    if (root !== served) compressed.clear();
    served = root;
    return root;
  }

  function compressedBody(file: SiteFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const key = `${encoding} ${file.etag} ${file.path}`;
    let body = compressed.get(key);
    if (!body) {
      body = readFile(file.path).then(compress[encoding]);
      compressed.set(key, body);
      body.catch(() => compressed.delete(key));
    }
    return body;
  }

  async function send(root: string, file: SiteFile, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = `/${relative(root, file.path).replaceAll(sep, '/')}`;
    for (const [name, value] of Object.entries(headersFor(address, false))) response.setHeader(name, value);
    response.setHeader('Content-Type', file.type);
    response.setHeader('ETag', file.etag);
    response.statusCode = status;
    if (compressible.test(file.type)) response.setHeader('Vary', 'Accept-Encoding');
    if (status === 200 && request.headers['if-none-match']?.split(/\s*,\s*/).includes(file.etag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
    const encoding = compressible.test(file.type) ? chooseEncoding(request.headers['accept-encoding'] ?? '') : undefined;
    const body = encoding && (await compressedBody(file, encoding));
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', body?.length ?? file.size);
    if (request.method === 'HEAD' || body) response.end(request.method === 'HEAD' ? undefined : body);
    else await pipeline(createReadStream(file.path), response);
  }

  function refuse(response: ServerResponse, status: number, text: string): void {
    response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${text}\n`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'Method not allowed');
      return;
    }
    const [pathname = '/', ...query] = (request.url ?? '/').split('?');
    const root = await currentRoot();
    const path = toDiskPath(root, pathname);
    if (path === undefined) {
      refuse(response, 400, 'Bad address');
      return;
    }
    const file = isHostFile(pathname) ? undefined : await findFile(pathname.endsWith('/') ? join(path, 'index.html') : path);
    if (file === 'folder' && (await findFile(join(path, 'index.html')))) {
      // Two leading slashes would name another host.
      const location = `${pathname.replace(/^[/\\]+/, '/')}/${query.length > 0 ? `?${query.join('?')}` : ''}`;
      response.writeHead(301, { Location: location }).end();
      return;
    }
    if (typeof file === 'object') {
      await send(root, file, 200, request, response);
      return;
    }
    const notFound = await findFile(join(root, '404.html'));
    if (typeof notFound === 'object') await send(root, notFound, 404, request, response);
    else refuse(response, 404, 'Not found');
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy();
      // A reader who went away is none of ours.
      if (!isGone(error)) process.stderr.write(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}\n`);
    });
  });
}
