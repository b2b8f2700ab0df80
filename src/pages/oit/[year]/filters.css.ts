import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../../content.ts';
import { filterStyles } from '../../../views/oit-filters.ts';
import { assessmentView } from '../../../views/oit-year.ts';

export const getStaticPaths = (() => {
  const { assessments } = getSite();
  return assessments.filter(({ isAnswered }) => isAnswered).map((assessment) => ({ params: { year: String(assessment.fiscalYear) }, props: { assessment } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { agency, units } = getSite();
  return new Response(filterStyles(assessmentView(agency, units, props.assessment).filters));
};
