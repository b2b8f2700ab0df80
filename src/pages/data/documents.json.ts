import type { APIRoute } from 'astro';
import { getSite } from '../../content.ts';
import { documentsDataFile } from '../../views/documents.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(documentsDataFile(getSite()), null, 1)}\n`);
