import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../../../content.ts';
import { absoluteAddress, addressOf, itemSlugOf } from '../../../../domain/address.ts';
import { qrPicture } from '../../../../views/qr.ts';

export const getStaticPaths = (() => {
  const { agency, assessments } = getSite();
  return assessments.filter(({ isAnswered }) => isAnswered).flatMap(({ fiscalYear, items }) =>
    items.map(({ item }) => ({ params: { year: String(fiscalYear), item: itemSlugOf(item.code) }, props: { address: absoluteAddress(agency.url, addressOf.item(fiscalYear, item.code)) } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => new Response(qrPicture(props.address));
