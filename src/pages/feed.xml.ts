import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getChanges, getSite } from '../content.ts';
import { feedOf } from '../views/feed.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const GET: APIRoute = () => {
  const { title, description, site, self, items } = feedOf(getSite(), getChanges());
  return rss({
    title,
    description,
    site,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>th</language><atom:link href="${escape(self)}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: true,
    items: items.map(({ guid, ...item }) => ({ ...item, customData: `<guid isPermaLink="false">${escape(guid)}</guid>` })),
  });
};
