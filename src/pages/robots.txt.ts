import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';
import { robotsText } from '../views/sitemap.ts';

export const GET: APIRoute = () => new Response(robotsText(getSite().agency.url));
