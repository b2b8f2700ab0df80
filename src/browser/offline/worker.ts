import { scope, type FetchEvent } from './worker-scope.ts';

/** What the list of kept files holds, in short; put in by the build, so that a new site is a new worker. */
declare const version: string;

/** After so many milliseconds a copy is better than waiting. */
const patience = 3000;
/** Addresses that name what they hold: a copy is as good as the file. */
const named = /^\/(_astro|pagefind\/(index|text-))/;

/** The kept copy of a file, whatever stands behind its `?`: a search, or the hash under which it is kept. */
const copyOf = (file: Request | string) => caches.match(file, { ignoreSearch: true, ignoreVary: true, cacheName: version });

/** Keeps every listed file: what is kept already from an older site or a broken attempt is not asked for again. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(version);
  const list = await (await fetch('/precache.json', { cache: 'no-cache' })).json() as string[];
  // One after another, so that the reader's own next page does not wait.
  for (const address of list) {
    const answer = (await caches.match(address)) ?? (await fetch(address, { priority: 'low' }));
    if (!answer.ok) throw Error(address);
    await cache.put(address, answer);
  }
  await scope.skipWaiting();
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== version) await caches.delete(name);
  await scope.clients.claim();
}

/** Keeps a page that is read beside those of the list, until the next site comes. */
async function keepRead(address: string, coming: Promise<Response>): Promise<void> {
  const answer = (await coming).clone();
  if (answer.status === 200) await (await caches.open(version)).put(address, answer);
}

/** The network's answer if it comes in time, or the copy. */
async function newest(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const coming = fetch(request);
  // What was searched is no page of its own, and a document may be large.
  if (request.mode === 'navigate' && request.url.endsWith('/')) event.waitUntil(keepRead(request.url, coming).catch(() => undefined));
  try {
    const inTime = await Promise.race([coming, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
    return inTime ?? (await copyOf(request)) ?? (await coming);
  } catch {
    return (await copyOf(request)) ?? (request.mode === 'navigate' ? await copyOf('/offline/') : undefined) ?? Response.error();
  }
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  event.respondWith(named.test(pathname) ? copyOf(request).then((copy) => copy ?? fetch(request)) : newest(event));
});
