import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { yearPaths } from '../../content.ts';
import { writeWorkbook } from '../../source/write-table.ts';
import { yearTables } from '../../views/data-tables.ts';

export const getStaticPaths = yearPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const tables = yearTables(props.report);
  return new Response(Buffer.from(await writeWorkbook(tables.title, tables.sheets)));
};
