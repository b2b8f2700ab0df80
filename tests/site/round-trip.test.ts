import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressOf } from '../../src/domain/address.ts';
import { agencyKinds, channelKinds } from '../../src/domain/agency.ts';
import { formatApproval } from '../../src/domain/approval.ts';
import { confidences } from '../../src/domain/confidence.ts';
import { answers } from '../../src/domain/disclosure.ts';
import { bases, neededFiles, periodKinds, placeConditions } from '../../src/domain/requirement.ts';
import { progressStates } from '../../src/domain/status.ts';
import { unitKinds } from '../../src/domain/unit.ts';
import { builtSite, project } from './built-site.ts';

const site = await builtSite();

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&', '#60': '<', '#62': '>' };

/** The words of a page as a reader sees them, without white space, which wraps differently. */
function textOf(page: string): string {
  const body = site.read(page).toString().replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '');
  return withoutSpace(body.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole));
}

function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

interface Leaf {
  path: string;
  value: string;
}

/** Every scalar of a file, by its path: `method.0`. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, value }];
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** What a coded value reads as on a page; the tables are the ones that the pages use. */
const words: Record<string, Readonly<Record<string, string>>> = {
  'agency:kind': Object.fromEntries(Object.entries(agencyKinds).map(([code, { label }]) => [code, label])),
  'agency:channels.*.kind': channelKinds,
  'units:kind': unitKinds,
  'measures:status': progressStates,
  'indicators:status': progressStates,
  'frameworks:confidence': confidences,
  'frameworks:verified': { false: 'ยังไม่ได้ยืนยัน', true: 'ยืนยันแล้ว' },
  'frameworks:requirements.confidence': confidences,
  'frameworks:requirements.scoring.confidence': confidences,
  'frameworks:requirements.groups.*.confidence': confidences,
  'frameworks:requirements.items.*.formats.*.confidence': confidences,
  'frameworks:requirements.items.*.formats.*.needs.*': Object.fromEntries(Object.entries(neededFiles).map(([kind, { label }]) => [kind, label])),
  'frameworks:requirements.conditions.*.rule': placeConditions,
  'frameworks:requirements.conditions.*.basis': bases,
  'frameworks:requirements.conditions.*.confidence': confidences,
  'frameworks:requirements.items.*.confidence.title': confidences,
  'frameworks:requirements.items.*.confidence.elements': confidences,
  'frameworks:requirements.items.*.confidence.period': confidences,
  'frameworks:requirements.items.*.basis.title': bases,
  'frameworks:requirements.items.*.basis.elements': bases,
  'frameworks:requirements.items.*.period.kind': periodKinds,
  'disclosures:answer': answers,
  'pages:approval': { pending: formatApproval('pending') },
};

/** Leaves that order or place an entry and are no words of their own: each shows as the order of a list or as a heading. */
const placesOnly = [/^frameworks:requirements\.(items\.\d+\.(concept|includes\.\d+|sources\.\d+)|sources\.\d+\.id)$/, /^units:order$/, /^agency:contactPlaces\./, /^glossary:terms\.\d+\.id$/, /^years:notes\.\d+\.(about|field)$/, /^\w+:asInSource\.\d+$/];

/** Where a leaf must be found: the entry's own page, or all the pages that show its kind. */
function pagesOf(kind: string, id: string): string[] {
  const year = id.slice(0, 4);
  const places: Record<string, string[]> = {
    agency: ['/about/', '/contact/', '/'],
    glossary: ['/glossary/'],
    signers: ['/verify/'],
    units: [`/units/${id}/`],
    years: [`/${year}/`, `/${year}/report/`],
    frameworks: [`/${year}/`, `/en/${year}/`, ...site.pages.filter((page) => page.startsWith(`/${year}/indicators/`)), `/oit/${year}/`, `/oit/${year}/criteria/`].filter((page) => site.pages.includes(page)),
    disclosures: [`/oit/${id}/`],
    measures: [`/${year}/measures/${id.slice(5)}/`],
    indicators: [`/${year}/indicators/${id.slice(5)}/`],
    pages: [`/${id}/`],
  };
  return places[kind] ?? [];
}

/** The page of the item that a leaf of a year's list belongs to: its own, where the year is answered. */
function itemPageOf(year: string, { path }: Leaf, leaves: readonly Leaf[]): string | undefined {
  const item = /^requirements\.items\.\d+\./.exec(path)?.[0];
  const code = leaves.find((leaf) => leaf.path === `${item}code`)?.value;
  const address = code === undefined ? '' : addressOf.item(Number(year), code);
  return site.pages.includes(address) ? address : undefined;
}

const files = readdirSync(join(project, 'content'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(yaml|mdx)$/.test(name))
  .filter((name) => !/^(redirects|synonyms)\.yaml$|^frozen\//.test(name))
  .toSorted();

describe('every leaf of every content file', () => {
  it.each(files)('%s is on its page', (name) => {
    const kind = name.includes('/') ? name.slice(0, name.indexOf('/')) : name.replace('.yaml', '');
    const id = name.slice(name.indexOf('/') + 1).replace(/\.\w+$/, '');
    const source = readFileSync(join(project, 'content', name), 'utf8');
    const [, head = '', body = ''] = name.endsWith('.mdx') ? source.split(/^---\n/m) : ['', source];
    const leaves = leavesOf(parse(head, { schema: 'failsafe' })).filter(({ path }) => !placesOnly.some((place) => place.test(`${kind}:${path}`)));
    const paragraphs = body.split('\n').map((line) => line.replace(/^(#+|-|\d+\.)\s+/, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|`|\\/g, '').trim()).filter((line) => line !== '');
    const pages = pagesOf(kind, id);
    const text = pages.map(textOf).join('\n');
    expect(text).not.toBe('');
    const textFor = (leaf: Leaf) => {
      const page = kind === 'frameworks' ? itemPageOf(id, leaf, leaves) : undefined;
      return page === undefined ? text : textOf(page);
    };
    const shown = (leaf: Leaf) => words[`${kind}:${leaf.path.replace(/\.\d+(?=\.|$)/g, '.*')}`]?.[leaf.value] ?? related(kind, leaf, id) ?? leaf.value;
    const missing = [...leaves.filter((leaf) => !textFor(leaf).includes(withoutSpace(shown(leaf)))).map(({ path, value }) => `${path}: ${value}`), ...paragraphs.filter((line) => !text.includes(withoutSpace(line)))];
    expect(missing).toEqual([]);
  });
});

/** A reference reads as the number of what it leads to. */
function related(kind: string, { path, value }: Leaf, id: string): string | undefined {
  if (kind === 'measures' && path.startsWith('indicators.')) return `ตัวชี้วัดที่ ${Number(value.slice(1))}`;
  if (path === 'fiscalYear') return id.slice(0, 4);
  return undefined;
}

it('keeps the items of every list in the order of the file', () => {
  for (const name of files.filter((file) => /^(measures|indicators)\//.test(file))) {
    const [kind = '', year = '', slug = ''] = name.replace('.mdx', '').split('/');
    const text = textOf(`/${year}/${kind}/${slug}/`);
    const fields = parse(readFileSync(join(project, 'content', name), 'utf8').split(/^---\n/m)[1] ?? '', { schema: 'failsafe' }) as Record<string, string | string[]>;
    for (const field of ['method', 'summary', 'outcome', 'guidance', 'progress']) {
      const items = fields[field];
      if (!Array.isArray(items)) continue;
      expect(text, `${name} ${field}`).toContain(withoutSpace(items.join('')));
    }
  }
});
