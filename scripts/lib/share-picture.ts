import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureSize } from '../../src/domain/share-picture.ts';
import type { ShareCard } from '../../src/views/share-cards.ts';

/** What Satori takes for an element of React. */
interface Element {
  type: 'div';
  props: { style: Readonly<Record<string, string | number>>; children: readonly (Element | string)[] };
}

const project = resolve(import.meta.dirname, '../..');

// Of src/styles/tokens.css: the header and the score panel.
const colours = { brand: '#1d2750', onBrand: '#fbf4e4', soft: '#cdcbe0', gold: '#f0bd57' };

/** The hem of header and footer, drawn larger. */
const hem = { width: 32, height: 14, scale: 3 };

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Thai has no spaces between words: says where a line may end, which is beside no mark and inside no word that is kept whole. */
function withBreaks(text: string, whole: readonly string[]): string {
  const segments = [...words.segment(text)];
  const mayEnd = (index: number) => segments[index - 1]?.isWordLike === true && segments[index]?.isWordLike === true && !/^[ๆฯ]/.test(segments[index].segment);
  const broken = segments.map(({ segment }, index) => (mayEnd(index) ? `\u200B${segment}` : segment)).join('');
  return whole.reduce((so, word) => so.replace(new RegExp(Array.from(word, RegExp.escape).join('\u200B?'), 'g'), word), broken);
}

function box(style: Element['props']['style'], ...children: (Element | string)[]): Element {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** The figure, and what it is, of which an agency may write more than there is room for. */
function answerBox({ value, label }: NonNullable<ShareCard['answer']>, whole: readonly string[]): Element {
  const lines = label.length > 60 ? { fontSize: 24, lineClamp: 2 } : { fontSize: 28, textWrap: 'balance' };
  return box(
    { flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0, maxWidth: 620 },
    box({ fontSize: 88, fontWeight: 700, lineHeight: 1.4, color: colours.gold }, value),
    box({ display: 'block', ...lines, lineHeight: 1.6, textAlign: 'right', wordBreak: 'break-word' }, withBreaks(label, whole)),
  );
}

function layout({ kicker, title, answer, agency, host, whole }: ShareCard): Element {
  const fontSize = title.length > 90 ? 46 : title.length > 34 ? 58 : 76;
  const room = { flexDirection: 'column', padding: '56px 72px 0', height: pictureSize.height - hem.height * hem.scale };
  return box(
    { ...room, width: pictureSize.width, background: colours.brand, color: colours.onBrand, fontFamily: 'thai, latin' },
    box({ fontSize: 34, color: colours.gold }, withBreaks(kicker, whole)),
    box({ display: 'block', fontSize, fontWeight: 700, lineHeight: 1.6, ...(fontSize === 46 ? { lineClamp: 4 } : { textWrap: 'balance' }), marginTop: 8 }, withBreaks(title, whole)),
    box(
      { marginTop: 'auto', paddingBottom: 28, justifyContent: 'space-between', alignItems: 'flex-end', gap: 40 },
      box({ flexDirection: 'column', fontSize: 30, maxWidth: 700 }, box({ display: 'block' }, withBreaks(agency, whole)), box({ color: colours.soft }, host)),
      ...(answer ? [answerBox(answer, whole)] : []),
    ),
  );
}

async function readFonts() {
  const faces = [400, 700].flatMap((weight) => ['thai', 'latin'].map((name) => ({ name, weight: weight as 400 | 700 })));
  return Promise.all(faces.map(async ({ name, weight }) => ({ name, weight, style: 'normal' as const, data: await readFile(fileURLToPath(import.meta.resolve(`@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-${name}-${weight}-normal.woff`))) })));
}

let fonts: ReturnType<typeof readFonts> | undefined;

/** The woven hem, which lies below the site's mark in one file. */
async function readWeave(): Promise<string> {
  const mark = await readFile(resolve(project, 'public/favicon.svg'), 'utf8');
  return /<view id="weave"[^>]*><g[^>]*>(.*)<\/g>/.exec(mark)?.[1] ?? '';
}

/** Draws what a page looks like where it is shared, as a PNG of few colours. */
export async function drawPicture(card: ShareCard): Promise<Buffer> {
  // Loaded only where a picture is drawn: most builds find theirs in `.cache`.
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  const text = await satori(layout(card), { ...pictureSize, fonts: await (fonts ??= readFonts()) });
  const { width, height, scale } = hem;
  const weave = await readWeave();
  const strip = `<defs><pattern id="hem" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="translate(0 ${pictureSize.height - height * scale}) scale(${scale})">${weave}</pattern></defs><path fill="url(#hem)" d="M0 ${pictureSize.height - height * scale}h${pictureSize.width}v${height * scale}H0z"/></svg>`;
  const ground = `<path fill="${colours.brand}" d="M0 0h${pictureSize.width}v${pictureSize.height}H0z"/>`;
  return sharp(Buffer.from(text.replace(/(?<=^<svg[^>]*>)/, ground).replace(/<\/svg>\s*$/, strip))).png({ palette: true, colours: 32, dither: 0, effort: 7 }).toBuffer();
}

/** All that decides the bytes of a picture: what it shows, how it is drawn, and the versions of what draws it. */
export async function pictureInput(card: ShareCard): Promise<string[]> {
  const { dependencies } = JSON.parse(await readFile(resolve(project, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const versions = ['satori', 'sharp', '@fontsource/noto-sans-thai-looped'].map((name) => `${name} ${dependencies[name] ?? ''}`);
  return [JSON.stringify(card), await readFile(import.meta.filename, 'utf8'), await readWeave(), ...versions];
}
