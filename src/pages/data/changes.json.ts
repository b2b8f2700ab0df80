import type { APIRoute } from 'astro';
import { getChanges, getSite } from '../../content.ts';
import { changesDataFile } from '../../views/changes-data-file.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(changesDataFile(getSite(), getChanges()), null, 1)}\n`);
