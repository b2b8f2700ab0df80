import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getSite, yearPaths } from '../../content.ts';
import { currentPress } from '../../source/press.ts';
import { reportPaper } from '../../views/report-paper.ts';

export const getStaticPaths = yearPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response((await currentPress().reportPdf(reportPaper(getSite().agency, props.report))).bytes);
