import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../content.ts';
import { dataFile } from '../../views/data-file.ts';

export const getStaticPaths = (() => {
  const { reports } = getSite();
  return reports.map((report) => ({ params: { year: String(report.fiscalYear) }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(dataFile(props.report), null, 1)}\n`);
