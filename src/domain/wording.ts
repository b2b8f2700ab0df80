import { distance } from 'fastest-levenshtein';
import { agencyKinds, type Agency } from './agency.ts';
import { warningIn, type FieldWarning, type Passage } from './passage.ts';
import { normaliseThai } from './thai-text.ts';

/** Words that scans and fingers often get wrong, with the right ones. */
const knownTypos: readonly (readonly [wrong: string, right: string])[] = [
  ['ไม่ควรถ้า', 'ไม่ควรทำ'],
  ['ปีงบประมาร', 'ปีงบประมาณ'],
  ['ปีงบประมาน', 'ปีงบประมาณ'],
  ['ปีงบประมณ', 'ปีงบประมาณ'],
  ['ปีงบประมา ณ', 'ปีงบประมาณ'],
  ['ปีงบ ประมาณ', 'ปีงบประมาณ'],
  ['ปีงบประ มาณ', 'ปีงบประมาณ'],
  ['ปิงบประมาณ', 'ปีงบประมาณ'],
  ['งบประมาฌ', 'งบประมาณ'],
  ['มาตราการ', 'มาตรการ'],
  ['บุคคลากร', 'บุคลากร'],
  ['กฏหมาย', 'กฎหมาย'],
  ['กฏระเบียบ', 'กฎระเบียบ'],
  ['กฏเกณฑ์', 'กฎเกณฑ์'],
  ['ปรากฎ', 'ปรากฏ'],
  ['อนุญาติ', 'อนุญาต'],
  ['สังเกตุ', 'สังเกต'],
  ['จริยะธรรม', 'จริยธรรม'],
  ['โปร่งไส', 'โปร่งใส'],
  ['ผลประโยขน์', 'ผลประโยชน์'],
  ['ผลประโยชน์ทับช้อน', 'ผลประโยชน์ทับซ้อน'],
  ['เว็ปไซต์', 'เว็บไซต์'],
  ['เว็ปไซด์', 'เว็บไซต์'],
  ['เวปไซต์', 'เว็บไซต์'],
  ['เว็บไซด์', 'เว็บไซต์'],
  ['เว็บไซท์', 'เว็บไซต์'],
  ['อิเล็คทรอนิกส์', 'อิเล็กทรอนิกส์'],
  ['อิเลคทรอนิกส์', 'อิเล็กทรอนิกส์'],
  ['ลายเซ็นต์', 'ลายเซ็น'],
  ['ดำเนินกาาร', 'ดำเนินการ'],
];

const rightWords = new Map(knownTypos);
const typo = new RegExp([...rightWords.keys()].join('|'), 'g');

/** "อบต." is often scanned as "อบรม."; as a word of its own "อบรม" has no full stop before a name. */
const trainedAgency = /(?<![ก-๎])อบรม\.(?=\s?[ก-ฮเ-ไ])/g;

const quotePairs: Record<string, string> = { '“': '”', '‘': '’', '„': '“', '«': '»', '”': '”', '‟': '”' };

/** Finds words known to be scanned or typed wrongly, and curved quotes around a whole value. */
export function checkWording(passage: Passage): FieldWarning[] {
  const { text, field } = passage;
  const first = text[0] ?? '';
  const closing = quotePairs[first];
  const isWrapped = field !== 'body' && closing !== undefined && text.length > 1 && (text.endsWith(closing) || text.endsWith('”')) && !text.slice(1, -1).includes(first);
  return [
    ...(isWrapped ? [warningIn(passage, 0, text.length, 'TEXT_SMART_QUOTES', { found: `${first} ${text.at(-1) ?? ''}` })] : []),
    ...[...text.matchAll(typo)].map(({ 0: value, index }) => warningIn(passage, index, value.length, 'THAI_KNOWN_TYPO', { value, near: rightWords.get(value) ?? '' })),
    ...[...text.matchAll(trainedAgency)].map(({ index }) => warningIn(passage, index, 5, 'THAI_KNOWN_TYPO', { value: 'อบรม.', near: 'อบต.' })),
  ];
}

/** The agency's name without the words for its kind, by which texts mention it. */
function ownName({ name, kind }: Agency): string {
  const { label } = agencyKinds[kind];
  return name.startsWith(label) ? name.slice(label.length).trim() : name;
}

/**
 * The spelling near to the agency's name by which more than half of all mentions call it: the name itself is mistyped then.
 * @param texts what was written in all entries
 * @param found what is misspelt in them
 */
export function usualSpelling(agency: Agency, texts: readonly string[], found: readonly FieldWarning[]): { value: string; count: number } | undefined {
  const name = escapePattern(ownName(agency));
  const right = texts.reduce((sum, text) => sum + (text.match(new RegExp(name, 'g')) ?? []).length, 0);
  const [most] = [...Map.groupBy(found, ({ issue }) => issue.facts.value ?? '')].map(([value, { length }]) => ({ value, count: length })).toSorted((a, b) => b.count - a.count);
  return most && most.count >= fewestMentions && most.count > (right + found.length) / 2 ? most : undefined;
}

/** Mentions from which on a spelling may be called the usual one. */
const fewestMentions = 3;

/**
 * Makes a rule that finds the agency's own name spelt a little differently.
 *
 * A near name is looked for behind the words for agencies, and around each half of the name: with one wrong letter
 * one half is still right.
 */
export function nameSpelling(agency: Agency): (passage: Passage) => FieldWarning[] {
  const { name, kind, aliases, shortName } = agency;
  const { label, abbreviation } = agencyKinds[kind];
  const own = ownName(agency);
  if (own.length < 5) return () => [];
  const accepted = [name, shortName, ...aliases].filter((alias) => alias !== own);
  const most = Math.min(3, Math.floor(own.length / 4));
  const half = Math.ceil(own.length / 2);
  const places = new RegExp(`(?:${[label, abbreviation].map(escapePattern).join('|')})\\s?|(?=${escapePattern(own.slice(0, half))})|(?=${escapePattern(own.slice(half))})`, 'g');
  return (passage) => {
    const { text } = passage;
    const found = new Map<number, FieldWarning>();
    for (const match of text.matchAll(places)) {
      const at = match.index + match[0].length;
      const start = match[0] === '' && text.startsWith(own.slice(half), at) ? startBefore(text, at, own.slice(0, half)) : at;
      if (text.startsWith(own, start) || accepted.some((alias) => alias.includes(own) && text.startsWith(alias, start))) continue;
      const value = nearestStretch(text, start, own, most);
      if (value !== undefined && !found.has(start)) found.set(start, warningIn(passage, start, value.length, 'NAME_NEAR_MISS', { value, near: own }));
    }
    return [...found.values()];
  };
}

/** A word as a pattern that matches nothing else. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where a misspelt first half most likely begins: at the offset from which it is nearest to the right one. */
function startBefore(text: string, at: number, first: string): number {
  let best = at;
  let least = Infinity;
  for (let start = Math.max(0, at - first.length - 2); start <= at; start++) {
    const far = distance(text.slice(start, at), first);
    if (far < least) [best, least] = [start, far];
  }
  return best;
}

/** The stretch of text at an offset that is nearest to a name and not equal to it, if any is near enough. */
function nearestStretch(text: string, start: number, name: string, most: number): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (let length = name.length - most; length <= name.length + most; length++) {
    const stretch = text.slice(start, start + length);
    const far = distance(normaliseThai(stretch), name);
    // What is repaired anyway is no other spelling.
    if (far === 0) return undefined;
    if (far < least) [best, least] = [stretch, far];
  }
  return best;
}
