import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getSite, yearPaths } from '../../content.ts';
import { absoluteAddress, addressOf } from '../../domain/address.ts';
import { qrPicture } from '../../views/qr.ts';

export const getStaticPaths = yearPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(qrPicture(absoluteAddress(getSite().agency.url, addressOf.year(props.report.fiscalYear))));
