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

function itemPicture(card: ShareCard, remark: string | undefined): ShareCard {
  return remark === undefined ? card : { ...card, kicker: `${card.kicker} · ${remark}` };
}

function yearAnswer({ result, pending = '', doubt }: TotalView): ShareCard['answer'] {
  return result ? { value: result.stated, label: doubt ?? `คะแนนตามรายงาน ระดับ${result.rating}` } : { value: noResult, label: pending };
}

function shareCard(agency: Agency, { address, kicker, heading }: PageHead, answer: ShareCard['answer']): ShareCard {
  return { address, kicker: kicker ?? 'การประเมินคุณธรรมและความโปร่งใส (ITA)', title: heading, answer, agency: agency.name, host: agency.url.replace(/^https?:\/\/|\/$/g, ''), whole: unbrokenWords(agency) };
}
