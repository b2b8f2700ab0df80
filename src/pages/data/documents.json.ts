import type { APIRoute } from 'astro';
import { getSite } from '../../content.ts';
import { documentsDataFile } from '../../views/documents.ts';
import { printedReports } from '../documents/_printed.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify(documentsDataFile(getSite(), await printedReports()), null, 1)}\n`);
