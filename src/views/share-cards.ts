import type { Agency } from '../domain/agency.ts';
import { picturedPageFor } from '../domain/share-picture.ts';
import type { Site } from '../domain/site.ts';
import { unbrokenWords } from '../domain/unbroken.ts';
import { homeView } from './home.ts';
import { indicatorView } from './indicator.ts';
import { measureView } from './measure.ts';
import { assessmentView } from './oit-year.ts';
import { itemView, pictureRemark } from './oit-item.ts';
import type { PageHead } from './page-head.ts';
import { noResult, totalView, yearView, type TotalView } from './year.ts';

/** What the picture of a page shows. */
export interface ShareCard {
  /** Of the page. */
  address: string;
  kicker: string;
  title: string;
  /** The one figure that the page is about, and what it is. */
  answer: { value: string; label: string } | undefined;
  agency: string;
  /** The site's address as people say it. */
  host: string;
  /** Words that no line breaks. */
  whole: readonly string[];
}

/** What stands above a heading that says by itself what it is about. */
const general = 'การประเมินคุณธรรมและความโปร่งใส (ITA)';

/**
 * The picture of every page that has one of its own.
 */
export function shareCards(site: Site): ShareCard[] {
  const { agency, reports, assessments, units } = site;
  const card = (head: PageHead, answer?: ShareCard['answer']) => shareCard(agency, head, answer);
  const cards = [
    card(homeView(agency, reports).head),
    ...reports.flatMap((report) => [
      card(yearView(agency, report).head, yearAnswer(totalView(report))),
      ...(report === reports[0] ? report.measures.map((entry) => card(measureView(agency, report, entry).head)) : []),
      ...(report === reports[0] ? report.indicators.map((entry) => card(indicatorView(agency, report, entry).head, { value: entry.data.score.text, label: 'คะแนน' })) : []),
    ]),
    ...assessments.flatMap((assessment) => [
      card(assessmentView(agency, units, assessment).head),
      ...(assessment.isAnswered ? assessment.items.map((assessed) => itemPicture(card(itemView(agency, units, assessment, assessed).head), pictureRemark(assessed))) : []),
    ]),
  ];
  return cards.filter(({ address }) => picturedPageFor(address, reports) === address);
}

const drawn = new WeakMap<Site, ReadonlyMap<string, ShareCard>>();

/**
 * What the picture of a page says, for those who do not see it; the agency is told beside it, as the site's name.
 * @param page where it is shown
 * @param pictured the page whose own the picture is; others, which are large already, tell its answer alone
 */
export function pictureTold(site: Site, page: string | undefined, pictured: string): string {
  const cards = drawn.get(site) ?? new Map(shareCards(site).map((card) => [card.address, card]));
  drawn.set(site, cards);
  const { kicker = general, title = site.agency.name, answer } = cards.get(pictured) ?? {};
  const answered = answer ? [answer.value, answer.label] : [];
  const whole = [...(kicker === general ? [] : [kicker]), title, ...answered];
  return (answer && page !== pictured ? answered : whole).join(' ');
}

function itemPicture(card: ShareCard, remark: string | undefined): ShareCard {
  return remark === undefined ? card : { ...card, kicker: `${card.kicker} · ${remark}` };
}

function yearAnswer({ result, pending = '', doubt }: TotalView): ShareCard['answer'] {
  return result ? { value: result.stated, label: doubt ?? `คะแนนตามรายงาน ระดับ${result.rating}` } : { value: noResult, label: pending };
}

function shareCard(agency: Agency, { address, kicker, heading }: PageHead, answer: ShareCard['answer']): ShareCard {
  return { address, kicker: kicker ?? general, title: heading, answer, agency: agency.name, host: agency.url.replace(/^https?:\/\/|\/$/g, ''), whole: unbrokenWords(agency) };
}
