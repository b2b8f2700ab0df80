import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getSite } from '../../content.ts';
import { pictureAddress } from '../../domain/share-picture.ts';
import { currentPress } from '../../source/press.ts';
import { shareCards } from '../../views/share-cards.ts';

export function getStaticPaths() {
  return shareCards(getSite()).map((card) => ({ params: { picture: pictureAddress(card.address).replace(/^\/og\/|\.png$/g, '') }, props: { card } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => new Response(await currentPress().picture(props.card));
