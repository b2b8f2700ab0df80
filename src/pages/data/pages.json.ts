import type { APIRoute } from 'astro';
import { getSite } from '../../content.ts';
import { pagesDataFile } from '../../views/page.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(pagesDataFile(getSite()), null, 1)}\n`);
