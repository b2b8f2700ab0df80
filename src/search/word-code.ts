/** Letters of words in the order of how often Thai official text uses them: the first get codes of one letter. */
const letters = 'ารนกอเงม่ัว้ดยสทติีปลบคหขะจำ์โชแุพธใไถผื็ณูึซศฐฟภษญฝฎฉฏฮฆฬฑฒฌฤฺ๊๋ฃฅฦๅํ๎0123456789.abcdefghijklmnopqrstuvwxyz';
const short = 'abcdefghijklmnopq';
const leads = 'rstuvwxy';
const seconds = 'abcdefghijklmnopqrstuvwxy';
/** Ends every code, so that no word's code begins another's: Pagefind matches by beginnings. */
const end = 'z';

const codeOf = new Map<string, string>();
const letterOf = new Map<string, string>();
Array.from(letters).forEach((letter, index) => {
  const rest = index - short.length;
  const code = short[index] ?? `${leads[Math.floor(rest / seconds.length)] ?? ''}${seconds[rest % seconds.length] ?? ''}`;
  codeOf.set(letter, code);
  letterOf.set(code, letter);
});

/**
 * Writes a word in a–z, letter by letter, so that neither Pagefind's segmenter nor its folding of marks touches it.
 * @throws where the word holds a character that no token holds
 */
export function encodeWord(word: string): string {
  let code = '';
  for (const letter of word) {
    const own = codeOf.get(letter);
    if (own === undefined) throw new Error(`no code for ${JSON.stringify(letter)} in ${JSON.stringify(word)}`);
    code += own;
  }
  return code + end;
}

/** The word behind a code. */
export function decodeWord(code: string): string {
  let word = '';
  for (let index = 0; index < code.length - 1; ) {
    const size = leads.includes(code[index] ?? '') ? 2 : 1;
    word += letterOf.get(code.slice(index, index + size)) ?? '';
    index += size;
  }
  return word;
}
