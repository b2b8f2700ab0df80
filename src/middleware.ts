import { defineMiddleware } from 'astro:middleware';
import { getSite } from './content.ts';
import { keepWhole, unbrokenWords } from './domain/unbroken.ts';

/** Every page on its way out, wherever its texts come from. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(keepWhole(await response.text(), unbrokenWords(getSite().agency)), response);
});
