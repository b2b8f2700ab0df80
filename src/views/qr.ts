import { encode } from 'uqr';

/** Light modules around the code, without which readers do not find it. */
const margin = 4;

/**
 * A QR code as a small picture: one line for each run of dark modules in a row.
 * @param text what the code says
 */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: margin });
  const runs = data.flatMap((row, y) => runsOf(row).map(({ start, length }) => `M${start} ${y}.5h${length}`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${runs.join('')}"/></svg>\n`;
}

function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const starts = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return { start, length: (end === -1 ? row.length : end) - start };
  });
}
