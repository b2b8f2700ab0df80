import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answeredPaths, getSite } from '../../../content.ts';
import { absoluteAddress, addressOf } from '../../../domain/address.ts';
import { qrPicture } from '../../../views/qr.ts';

export const getStaticPaths = answeredPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(qrPicture(absoluteAddress(getSite().agency.url, addressOf.assessment(props.assessment.fiscalYear))));
