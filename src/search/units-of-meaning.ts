import { isNumber, type Vocabulary } from './vocabulary.ts';

/** Words that ask or join and say nothing of what is sought. */
const fillers = new Set(
  'ที่ ไหน ที่ไหน ตรงไหน ใคร อะไร อย่างไร ยังไง เมื่อไร เมื่อไหร่ ไหม หรือไม่ ทำไม เท่าไร เท่าไหร่ กี่ ได้ ต้อง ทำ ของ ใน และ หรือ ให้ จะ เป็น คือ มี การ ความ เรื่อง เกี่ยว กับ เกี่ยวกับ จาก โดย เพื่อ ว่า นี้ นั้น ก็ แล้ว ไป มา อยู่ บ้าง ครับ ค่ะ คะ ขอ หา ดู อยาก รู้ อยากรู้ ช่วย ด้วย หน่อย the of and or a an is to in for what how who where'.split(' '),
);

const longestUnit = 40;

/** A word of a query with what is known of it. */
export interface Unit {
  text: string;
  isKnown: boolean;
  isFiller: boolean;
}

/**
 * Cuts a part of a query into words: those of the index and those that the synonym list knows.
 * @param keys words of the synonym list
 */
export function unitsOf(part: string, vocabulary: Vocabulary, keys: { has(word: string): boolean }): Unit[] {
  const size = part.length;
  const cost = new Array<number>(size + 1).fill(Infinity);
  const next = new Array<number>(size + 1).fill(size);
  cost[size] = 0;
  for (let from = size - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(size, from + longestUnit); to++) {
      const word = part.slice(from, to);
      const isKnown = vocabulary.knows(word) || keys.has(word) || fillers.has(word) || (isNumber(word) && /^[\d.]+$/.test(word));
      const total = (isKnown ? (keys.has(word) ? 0.9 : 1) : 0.6 + 0.9 * (to - from)) + (cost[to] ?? Infinity);
      if (total <= (cost[from] ?? Infinity)) {
        cost[from] = total;
        next[from] = to;
      }
    }
  }
  const units: Unit[] = [];
  for (let from = 0; from < size; from = next[from] ?? size) {
    const text = part.slice(from, next[from]);
    units.push({ text, isKnown: vocabulary.knows(text) || keys.has(text), isFiller: fillers.has(text) });
  }
  return units;
}
