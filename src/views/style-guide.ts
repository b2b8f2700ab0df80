import type { Agency } from '../domain/agency.ts';
import type { Report } from '../domain/report.ts';
import { progressStates, type ProgressState } from '../domain/status.ts';
import { pageHead, type PageHead } from './page-head.ts';
import { statusView, type StatusView } from './status.ts';
import { yearView, type YearView } from './year.ts';

/** One colour role with what it is in each look. */
interface ColourRole {
  name: string;
  light: string;
  dark: string;
}

/** The design system on one page, for those who change it. */
export interface StyleGuideView {
  head: PageHead;
  colours: ColourRole[];
  /** Every other token: sizes, line heights, measures. */
  sizes: { name: string; value: string }[];
  statuses: StatusView[];
  /** A real year, for the components that show one. */
  year: YearView | undefined;
}

function tokensIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/**
 * @param tokens the style sheet of tokens: the light look in its first block, the dark one in its `prefers-color-scheme`
 * @param reports newest first
 */
export function styleGuideView(tokens: string, agency: Agency, reports: readonly Report[]): StyleGuideView {
  const [first = '', ...rest] = tokens.split('prefers-color-scheme: dark');
  const light = tokensIn(first);
  const dark = tokensIn((rest[0] ?? '').split('@media')[0] ?? '');
  const isColour = (value: string) => value.startsWith('#');
  return {
    head: pageHead(agency, { heading: 'ระบบออกแบบ', description: 'สี ขนาด และชิ้นส่วนของเว็บไซต์ สำหรับผู้ที่ปรับหน้าตา', address: '/styleguide/' }),
    colours: [...light].filter(([, value]) => isColour(value)).map(([name, value]) => ({ name, light: value, dark: dark.get(name) ?? value })),
    sizes: [...light].filter(([, value]) => !isColour(value)).map(([name, value]) => ({ name, value })),
    statuses: (Object.keys(progressStates) as ProgressState[]).map((state) => statusView(state)),
    year: reports[0] && yearView(agency, reports[0], [], reports),
  };
}
