import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { yearPaths } from '../../content.ts';
import { dataFile } from '../../views/data-file.ts';

export const getStaticPaths = yearPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(dataFile(props.report), null, 1)}\n`);
