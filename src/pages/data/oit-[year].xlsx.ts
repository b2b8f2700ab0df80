import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { assessmentPaths, getSite } from '../../content.ts';
import { writeWorkbook } from '../../source/write-table.ts';
import { assessmentTables } from '../../views/data-tables.ts';

export const getStaticPaths = assessmentPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const tables = assessmentTables(getSite().agency, props.assessment);
  return new Response(Buffer.from(await writeWorkbook(tables.title, tables.sheets)));
};
