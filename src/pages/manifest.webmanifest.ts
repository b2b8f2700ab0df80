import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';
import { webApp } from '../views/web-app.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(webApp(getSite().agency)));
