import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../content.ts';
import { assessmentDataFile } from '../../views/oit-data-file.ts';

export const getStaticPaths = (() => {
  const { assessments } = getSite();
  return assessments.map((assessment) => ({ params: { year: String(assessment.fiscalYear) }, props: { assessment } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(assessmentDataFile(getSite().agency, props.assessment), null, 1)}\n`);
