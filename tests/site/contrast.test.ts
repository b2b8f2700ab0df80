import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from './built-site.ts';

const tokens = readFileSync(join(project, 'src/styles/tokens.css'), 'utf8');

/** The colours set in one block of the tokens. */
function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const light = coloursIn(/:root \{([\s\S]*?)\n\}/.exec(tokens)?.[1] ?? '');
const dark = { ...light, ...coloursIn(/prefers-color-scheme: dark[^{]*\{\s*:root[^{]*\{([\s\S]*?)\n {2}\}/.exec(tokens)?.[1] ?? '') };

/** Relative luminance (WCAG 2.2, definition of the same name). */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

it('is as strong by the reader\'s own choice as by the system\'s', () => {
  const own = /:root\[data-contrast\] \{([^}]*)\}/.exec(tokens)?.[1]?.match(/--[^;]+;/g);
  expect(own?.length).toBeGreaterThan(2);
  expect(own).toEqual(/prefers-contrast: more[^{]*\{\s*:root \{([^}]*)\}/.exec(tokens)?.[1]?.match(/--[^;]+;/g));
});

const texts: [string, string][] = [['text', 'page'], ['text-soft', 'page'], ['text', 'surface'], ['text-soft', 'surface'], ['text', 'remark'], ['heading', 'page'], ['link', 'page'], ['link', 'surface'], ['link', 'remark'], ['accent', 'page'], ['done', 'page'], ['doing', 'page'], ['waiting', 'page'], ['on-brand', 'brand'], ['on-brand-soft', 'brand'], ['on-brand-gold', 'brand']];
const shapes: [string, string][] = [['control', 'surface'], ['control', 'page'], ['focus', 'page'], ['focus', 'surface'], ['bar', 'page'], ['bar', 'surface'], ['bar', 'track']];

describe.each([['light', light], ['dark', dark]] as const)('the colours of the %s look', (_, colours) => {
  it('are all there', () => expect([...texts, ...shapes].flat().filter((name) => colours[name] === undefined)).toEqual([]));

  it.each(texts)('set %s off from %s by 4.5 or more', (front, back) => {
    expect(contrast(colours[front] ?? '#000', colours[back] ?? '#000')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('set controls, the focus and charts off: %s from %s by 3 or more', (front, back) => {
    expect(contrast(colours[front] ?? '#000', colours[back] ?? '#000')).toBeGreaterThanOrEqual(3);
  });
});
