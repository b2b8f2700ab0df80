/** The masks of QR codes by their number: whether a module at a row and a column is turned over. */
const masks: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** The dark modules of a picture made of strokes along rows. */
function modulesOf(svg: string): Set<string> {
  const strokes = /stroke="#000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  return new Set([...strokes.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)].flatMap(([, x, y, length]) => Array.from({ length: Number(length) }, (_, step) => `${Number(y)} ${Number(x) + step}`)));
}

/**
 * Reads a QR code by the rules of ISO/IEC 18004, written apart from what makes ours: versions 2 and 3, bytes, one block.
 * @param svg a picture of strokes along rows, with a margin of four modules
 */
export function readQr(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) - 8;
  if (size !== 25 && size !== 29) throw new Error(`cannot read a QR code of ${size} modules`);
  const modules = modulesOf(svg);
  const isDark = (y: number, x: number) => modules.has(`${y + 4} ${x + 4}`);
  // Format: two bits of error correction, three of the mask, turned over by a fixed pattern.
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => bits * 2 + Number(isDark(8, x)), 0) ^ 0b10101;
  const mask = masks[format & 7];
  if (!mask || format >> 3 > 1) throw new Error('cannot read what is in more than one block');
  const centre = size - 7;
  const isFunction = (y: number, x: number) =>
    (y < 9 && x < 9) || (y < 9 && x >= size - 8) || (y >= size - 8 && x < 9) || y === 6 || x === 6 || (Math.abs(y - centre) <= 2 && Math.abs(x - centre) <= 2);
  const bits: boolean[] = [];
  const columns = Array.from({ length: (size - 1) / 2 }, (_, pair) => size - 1 - 2 * pair).map((x) => (x <= 6 ? x - 1 : x));
  columns.forEach((right, turn) => {
    for (let step = 0; step < size; step++) {
      const y = turn % 2 === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFunction(y, x)) bits.push(isDark(y, x) !== mask(y, x));
    }
  });
  const number = (start: number, length: number) => bits.slice(start, start + length).reduce((sum, bit) => sum * 2 + Number(bit), 0);
  if (number(0, 4) !== 4) throw new Error('not bytes');
  return Buffer.from(Array.from({ length: number(4, 8) }, (_, index) => number(12 + index * 8, 8))).toString('utf8');
}
