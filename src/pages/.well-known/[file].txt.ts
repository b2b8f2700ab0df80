import type { APIRoute } from 'astro';
import { getSite } from '../../content.ts';
import { securityTxtText } from '../../domain/security-txt.ts';

/** One file, or none where the agency says nothing of it. */
export function getStaticPaths() {
  const text = securityTxtText(getSite().agency);
  return text === undefined ? [] : [{ params: { file: 'security' }, props: { text } }];
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
