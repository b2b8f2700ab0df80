import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { assessmentPaths, getSite } from '../../content.ts';
import { assessmentDataFile } from '../../views/oit-data-file.ts';

export const getStaticPaths = assessmentPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(assessmentDataFile(getSite().agency, props.assessment), null, 1)}\n`);
