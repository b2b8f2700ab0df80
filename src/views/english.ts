import { addressOf } from '../domain/address.ts';
import { channelKinds, type Agency } from '../domain/agency.ts';
import { totalsAgree } from '../domain/rating.ts';
import { assessedIndicator, yearChanged, type Report } from '../domain/report.ts';
import { formatComputedScore } from '../domain/score.ts';
import type { ProgressState } from '../domain/status.ts';
import { resultOf } from '../domain/year.ts';
import { channelHref, shownChannel } from './channel.ts';
import { pageHead, yearCrumb, type PageHead } from './page-head.ts';

const states: Record<ProgressState, string> = { done: 'Completed', 'in-progress': 'In progress', 'not-started': 'Not started', 'not-stated': 'Not stated in the report' };

const channels: Record<keyof typeof channelKinds, string> = { address: 'Address', website: 'Website', phone: 'Telephone', email: 'E-mail', form: 'Form', other: 'Other' };

/** An entry by its English title, leading to its page in Thai. */
interface EnglishEntry {
  href: string;
  number: string;
  title: string;
  /** `th` where nobody has translated the title. */
  lang: 'th' | undefined;
  /** Absent where the report has none to give. */
  status: string | undefined;
}

/** A year told in short for readers of English. */
export interface EnglishView {
  head: PageHead;
  agency: { english: string | undefined; thai: string };
  /** Absent while no result is announced. */
  total: { stated: string; rating: string; plain: string | undefined } | undefined;
  /** Why there is no result, in Thai. */
  pending: string | undefined;
  /** The ratings there are, from the highest. */
  scale: { name: string; english: string | undefined; from: string }[];
  /** What does not add up; empty where all does. */
  doubts: string[];
  indicators: (EnglishEntry & { score: string; instrument: string | undefined })[];
  measures: EnglishEntry[];
  year: { href: string; report: string };
  contact: { label: string; text: string; href: string | undefined }[];
  /** Ways to reach the agency of which nothing is known. */
  unknown: string[];
}

function titleOf({ english, title }: { english?: string | undefined; title: string }): Pick<EnglishEntry, 'title' | 'lang'> {
  return english === undefined ? { title, lang: 'th' } : { title: english, lang: undefined };
}

/** Christian years of a fiscal year, which begins in October of the year before. */
function christian(fiscalYear: number): string {
  return `1 October ${fiscalYear - 544} to 30 September ${fiscalYear - 543}`;
}

function counted(entries: readonly unknown[], name: string): string[] {
  return entries.length > 0 ? [`${entries.length} ${name}${entries.length > 1 ? 's' : ''}`] : [];
}

function doubtsOf({ computed, year, framework, indicators }: Report): string[] {
  const result = resultOf(year.data);
  const differs = result !== undefined && computed !== undefined && !totalsAgree(computed, result.total);
  const plain = computed?.rating?.english;
  const silent = indicators.filter(({ data }) => (data.status ?? 'not-stated') === 'not-stated').map(({ data }) => data.number);
  return [
    ...(differs ? [`The report states a total of ${result.total.text}, but the scores printed in the same report add up to ${formatComputedScore(computed.total)}${plain === undefined ? '' : ` (${plain})`}${framework.verified ? '' : ', by weights not yet checked against an official document'}. This site shows both and mends neither.`] : []),
    ...(silent.length > 0 ? [`The report states no status for indicator${silent.length > 1 ? 's' : ''} ${silent.join(' and ')}. This does not mean that nothing was done.`] : []),
  ];
}

function contactOf(agency: Agency): EnglishView['contact'] {
  const own = [
    { label: channels.phone, text: agency.phone, href: agency.phone && channelHref({ kind: 'phone', value: agency.phone }) },
    { label: channels.email, text: agency.email, href: agency.email && channelHref({ kind: 'email', value: agency.email }) },
    ...agency.channels.map((channel) => ({ label: channels[channel.kind], ...shownChannel(channel) })),
  ];
  return own.flatMap(({ label, text, href }) => (text === undefined ? [] : [{ label, text, href }]));
}

export function englishView(agency: Agency, report: Report): EnglishView {
  const { fiscalYear, year, computed } = report;
  const result = resultOf(year.data);
  const parts = [...counted(report.indicators, 'indicator'), ...counted(report.measures, 'measure')];
  return {
    head: pageHead(agency, {
      heading: `ITA ${fiscalYear} in English`,
      kicker: `Fiscal year ${fiscalYear} of the Buddhist era: ${christian(fiscalYear)}`,
      description: `Summary in English: ${result ? `total ${result.total.text} of 100 as stated in the report${computed === undefined || totalsAgree(computed, result.total) ? '' : `, whose scores add up to ${formatComputedScore(computed.total)},`}` : 'no result yet'} of ${agency.englishName ?? agency.name}, ${parts.length > 0 ? parts.join(' and ') : 'no indicators or measures published yet'}`,
      address: addressOf.english(fiscalYear),
      breadcrumbs: [yearCrumb(report)],
      changed: yearChanged(report),
      lang: 'en',
      alternate: { lang: 'th', href: addressOf.year(fiscalYear) },
    }),
    agency: { english: agency.englishName, thai: agency.name },
    total: result && { stated: result.total.text, rating: result.rating, plain: report.framework.rating.bands.find(({ name }) => name === result.rating)?.english },
    pending: result ? undefined : year.data.incomplete,
    scale: report.framework.rating.bands.map(({ name, english, minTotal, minEach }) => ({ name, english, from: minEach === undefined ? minTotal.text : `${minTotal.text}, and ${minEach.text} in each part` })),
    doubts: doubtsOf(report),
    indicators: report.indicators.map(({ id, data }) => ({
      href: addressOf.indicator(fiscalYear, id),
      number: String(data.number),
      ...titleOf(data),
      score: data.score.text,
      instrument: assessedIndicator(report, data.number)?.instrument,
      status: states[data.status ?? 'not-stated'],
    })),
    measures: report.measures.map(({ id, data }) => ({ href: addressOf.measure(fiscalYear, id), number: String(data.order), ...titleOf(data), status: data.status && states[data.status] })),
    year: { href: addressOf.year(fiscalYear), report: addressOf.report(fiscalYear) },
    contact: contactOf(agency),
    unknown: [...(agency.phone === undefined && agency.channels.every(({ kind }) => kind !== 'phone') ? ['telephone number'] : []), ...(agency.email === undefined && agency.channels.every(({ kind }) => kind !== 'email') ? ['e-mail address'] : [])],
  };
}
