import type { Agency } from './agency.ts';

/**
 * Terms of the field that browsers break within: their dictionaries of Thai know only the parts (ตัว|ชี้วัด),
 * or cut them wrongly (ธร|รมาภิ|บาล), while a reader reads each as one word.
 */
const terms = ['ตัวชี้วัด', 'ธรรมาภิบาล', 'ความโปร่งใส', 'ความก้าวหน้า', 'เจ้าหน้าที่'];

/** Shorter names hold nothing to break, and would be found inside other words: พล. */
const shortestName = 5;

/** Longer ones are wider than a narrow screen where its reader has set large letters. */
const longestName = 13;

/** Words that no line of a heading breaks: the terms of the field, and the places that the agency is named after. */
export function unbrokenWords({ subdistrict, district, province }: Pick<Agency, 'subdistrict' | 'district' | 'province'>): string[] {
  const names = [subdistrict ?? '', district, province].filter((name) => name.length >= shortestName && name.length <= longestName);
  return [...new Set([...terms, ...names])].toSorted((a, b) => b.length - a.length);
}

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;

/** Short texts that stand by themselves, in large letters or narrow boxes, where a broken word is seen. */
const standing = new RegExp(`<(h[1-6]|dt|caption|p(?= class="(?:lead|panel-doubt)"))(?=[\\s>])${attributes}>[\\s\\S]*?</\\1>`, 'g');

/**
 * Keeps words whole on their line in what stands by itself on a page. Nothing is added to the text, so it is found,
 * copied and read aloud as before: a word joiner would be copied along, and a box of its own hides the word from a search
 * for words that reach beyond it.
 */
export function keepWhole(html: string, words: readonly string[]): string {
  const parts = new RegExp(`<svg[\\s\\S]*?</svg>|<${attributes}>|(${words.map((word) => RegExp.escape(word)).join('|')})`, 'g');
  return html.replace(standing, (element) => element.replace(parts, (part: string, word?: string) => (word === undefined ? part : `<span class="whole">${word}</span>`)));
}
