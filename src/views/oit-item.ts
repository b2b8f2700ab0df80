import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import type { AssessedItem, Assessment } from '../domain/assessment.ts';
import type { Filed } from '../domain/report.ts';
import { stateConfidence } from '../domain/state-confidence.ts';
import type { Unit } from '../domain/unit.ts';
import { correctionViews, type CorrectionView } from './correction.ts';
import type { Link } from './link.ts';
import { checkingLinks, notFrozen } from './oit-checking.ts';
import { itemCard, type ItemCard } from './oit-item-card.ts';
import { conditionViews, type ConditionView } from './oit-condition.ts';
import { listStanding, type ListStanding } from './oit-year.ts';
import { neighbours, pageHead, type PageHead } from './page-head.ts';
import { qrPicture } from './qr.ts';

/** The page of one item of an assessment. */
export interface ItemView {
  head: PageHead;
  fiscalYear: number;
  card: ItemCard;
  corrections: CorrectionView[];
  group: string;
  standing: ListStanding;
  scoring: string;
  /** What the year asks of every place, and how this item's stand to it. */
  conditions: ConditionView[];
  hasBody: boolean;
  /** How the item stands since it was given to the assessor. */
  submitted: string;
  checking: Link[];
  /** The code of the page's address, as SVG: in the page itself it costs no request. */
  qr: string;
}

const unpublished = 'ยังไม่เผยแพร่';

/** Whether anything that the item asks for is on this site. */
function isHere({ elements }: AssessedItem): boolean {
  return elements.some(({ places }) => places.length > 0);
}

/** Said on the picture of an item that is not there: previews are kept for weeks, so it says when it was so. */
export function pictureRemark(assessed: AssessedItem): string | undefined {
  return isHere(assessed) ? undefined : `${unpublished}เมื่อสร้างภาพนี้`;
}

export function itemView(agency: Agency, units: readonly Filed<Unit>[], assessment: Assessment, assessed: AssessedItem): ItemView {
  const { fiscalYear, items, list } = assessment;
  const { item, answer } = assessed;
  const card = itemCard(agency, units, assessment, assessed);
  const address = addressOf.item(fiscalYear, item.code);
  const group = list.requirements.groups.find(({ code }) => code === item.group);
  return {
    head: pageHead(agency, {
      heading: item.title,
      name: `${item.code} ปี ${fiscalYear} ${item.title}`,
      kicker: `${item.code} การประเมินปี ${fiscalYear}`,
      description: `${isHere(assessed) ? '' : `${unpublished} `}คำตอบข้อ ${item.code} ${item.title} ของ${agency.name} ในการประเมินปี ${fiscalYear}`,
      address,
      breadcrumbs: [{ href: addressOf.assessments(), label: 'สำหรับผู้ตรวจประเมิน' }, { href: addressOf.assessment(fiscalYear), label: `การประเมินปี ${fiscalYear}` }],
      changed: answer?.changed,
      ...neighbours(items, assessed, ({ item: other }) => ({ href: addressOf.item(fiscalYear, other.code), label: `${other.code} ${other.title}` })),
    }),
    fiscalYear,
    card,
    corrections: correctionViews('disclosures', answer?.data.corrections ?? []),
    group: group ? `${group.code} ${group.title}` : item.group,
    standing: listStanding(list, stateConfidence(assessed, list)),
    scoring: list.requirements.scoring.text,
    conditions: conditionViews(agency, list, assessed),
    hasBody: answer?.hasBody ?? false,
    submitted: card.submitted ?? notFrozen,
    checking: checkingLinks([fiscalYear]),
    qr: qrPicture(absoluteAddress(agency.url, address)),
  };
}
