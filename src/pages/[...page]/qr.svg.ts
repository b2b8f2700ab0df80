import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../content.ts';
import { absoluteAddress } from '../../domain/address.ts';
import { isCoded } from '../../domain/coded-page.ts';
import { sitemapSections } from '../../domain/site-map.ts';
import { qrPicture } from '../../views/qr.ts';

export const getStaticPaths = (() => {
  const site = getSite();
  const pages = sitemapSections(site).flatMap(({ links }) => links).filter(({ href }) => isCoded(href, site.reports));
  return pages.map(({ href }) => ({ params: { page: href.slice(1, -1) || undefined }, props: { address: absoluteAddress(site.agency.url, href) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => new Response(qrPicture(props.address));
