import type { APIRoute } from 'astro';
import { getSite } from '../../content.ts';
import { glossaryDataFile } from '../../views/glossary.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(glossaryDataFile(getSite().glossary), null, 1)}\n`);
