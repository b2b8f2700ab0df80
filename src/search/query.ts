import { normaliseThai } from '../domain/thai-text.ts';
import { foldCase, squeeze } from './token.ts';

/** Longer queries are read no further: nobody types them. */
const longest = 80;
const mostParts = 8;

/** A year of the Buddhist era without its century: ปี 68. */
const shortYear = /(ปี(?:งบ(?:ประมาณ)?)?\s*|พ\.?ศ\.?\s*|ita\s+)(\d\d)(?![\d.])/g;
/** Thai and Latin words are two, whether or not a space stands between them: คะแนนITA. */
const alphabetChange = /[ก-๎](?=[a-z])|[a-z](?=[ก-๎])/g;

/** A query as search reads it. */
export interface Query {
  /** As typed, without what cannot be seen. */
  typed: string;
  /** What stands between spaces and punctuation, squeezed. */
  parts: string[];
}

/**
 * Reads what someone typed: invisible damage repaired, Thai digits read, case folded.
 *
 * NFKC reads full-width letters; it takes sara am apart, which `normaliseThai` mends.
 */
export function readQuery(input: string): Query {
  const visible = input.slice(0, longest * 4).replace(/[\u0000-\u001f\u007f-\u009f\u00ad]+/g, ' ');
  const typed = normaliseThai(visible.normalize('NFKC')).replace(/\s+/g, ' ').trim().slice(0, longest);
  const parts = foldCase(typed)
    .replace(shortYear, '$125$2')
    .replace(alphabetChange, '$& ')
    .split(/[^ก-ฮะ-ฺเ-ๅ็-๎a-z0-9.]+/)
    .flatMap((part) => squeeze(part) || [])
    .slice(0, mostParts);
  return { typed, parts };
}
