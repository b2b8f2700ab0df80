import { canDecode } from './address.ts';
import { refuse, text } from './field.ts';

/** A page of this site with the spot on it: `/2568/report/#m1`. */
export const sitePage = text.transform((value, context) => {
  if (!canDecode(value)) return refuse(context, 'PLACE_FORMAT', { value, way: 'percent' });
  return /^\/(?:[^\s?#\\/]+\/)*(?:#[^\s#]+)?$/.test(value) ? value : refuse(context, 'PLACE_FORMAT', { value });
});
