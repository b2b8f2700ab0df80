import { absoluteAddress, addressOf, itemSlugOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { itemStates, missingElements, type AssessedItem, type Assessment, type ItemState } from '../domain/assessment.ts';
import { formatDate, newest } from '../domain/calendar.ts';
import { answers, placeHref, type DisclosurePlace } from '../domain/disclosure.ts';
import { evidenceDoubts } from '../domain/evidence-doubt.ts';
import { itemSpotOf } from '../domain/site-places.ts';
import { oddRowsAt } from '../domain/stated-years.ts';
import { unitNamed, type Filed } from '../domain/report.ts';
import type { ItemStanding } from '../domain/frozen-standing.ts';
import { fullAddress } from '../domain/submission.ts';
import type { Unit } from '../domain/unit.ts';
import { fileView, type FileView } from './file.ts';
import type { Link } from './link.ts';
import { linkStateView, type LinkStateView } from './link-state.ts';
import { requirementView, type RequirementView } from './oit-requirement.ts';

/** How far an item is answered, for people: a word and a shape. */
export interface ItemStateView {
  state: ItemState;
  label: string;
}

/** A place where the public finds what an item asks for. */
export interface PlaceView extends Link {
  /** In full, as it is given to the assessor. */
  address: string;
  /** Whether it opens. */
  link: LinkStateView;
  /** What it says of itself and an assessor would stumble over. */
  oddities: string[];
  /** What is known of it, where it is a file of this site. */
  file?: FileView | undefined;
}

/** A required element with the places that prove it; none where it is missing. */
interface ElementView {
  /** Its spot on the item's page. */
  id: string;
  text: string;
  places: PlaceView[];
}

/** An item of an assessment with its answer. */
export interface ItemCard extends Link {
  /** Its spot on the assessor's page. */
  id: string;
  code: string;
  title: string;
  /** In full, as it is given to the assessor. */
  address: string;
  /** What is copied above its address: whose answer to what, and how it stands. */
  copied: string;
  /** A picture of the address for paper. */
  qr: string;
  state: ItemStateView;
  /** มี or ไม่มี; absent while the agency has not answered. */
  answer: string | undefined;
  elements: ElementView[];
  otherPlaces: PlaceView[];
  missing: string[];
  /** What is missing, in words; empty where nothing is. */
  shortfall: string;
  /** What speaks against the places given as proof. */
  doubts: string[];
  explanation: string[];
  /** Names as typed, each with the unit's own. */
  units: { text: string; id: string; name: string; href: string }[];
  changed: { iso: string; text: string } | undefined;
  published: string | undefined;
  /** Since when it is as it was given to the assessor. */
  submitted: string | undefined;
  requirement: RequirementView;
}

export function itemStateView(state: ItemState): ItemStateView {
  return { state, label: itemStates[state] };
}

/** Where a place is on the web. */
export function placeView(agency: Agency, { fiscalYear, reports, links, files }: Assessment, place: DisclosurePlace): PlaceView {
  const href = placeHref(fiscalYear, place);
  return { label: place.label, href, address: fullAddress(agency, href), link: linkStateView(agency, links, href), oddities: oddRowsAt(place.page ?? '', reports), ...(place.file !== undefined && { file: fileView(files, fiscalYear, place.file) }) };
}

/** One item as the assessor reads it. */
export function itemCard(agency: Agency, units: readonly Filed<Unit>[], assessment: Assessment, assessed: AssessedItem): ItemCard {
  const { item, answer, elements, otherPlaces, state } = assessed;
  const { fiscalYear } = assessment;
  const places = (list: readonly DisclosurePlace[]) => list.map((place) => placeView(agency, assessment, place));
  return {
    id: itemSlugOf(item.code),
    href: addressOf.item(fiscalYear, item.code),
    label: `${item.code} ${item.title}`,
    code: item.code,
    title: item.title,
    address: absoluteAddress(agency.url, addressOf.item(fiscalYear, item.code)),
    copied: `${item.code} ปี ${fiscalYear} ${item.title} (${itemStates[state]})`,
    qr: addressOf.qr(addressOf.item(fiscalYear, item.code)),
    state: itemStateView(state),
    answer: answer && answers[answer.data.answer],
    elements: elements.map((element, index) => ({ id: itemSpotOf('element', index), text: element.text, places: places(element.places) })),
    otherPlaces: places(otherPlaces),
    missing: missingElements(assessed),
    shortfall: shortfallOf(assessed),
    doubts: evidenceDoubts(assessed),
    explanation: answer?.data.explanation ?? [],
    units: (answer?.data.responsible ?? []).flatMap((text) => {
      const unit = unitNamed(units, text);
      return unit ? [{ text, id: unit.id, name: unit.data.name, href: addressOf.unit(unit.id) }] : [];
    }),
    changed: answer?.changed === undefined ? undefined : { iso: answer.changed, text: formatDate(answer.changed) },
    submitted: assessed.submitted && submittedText(assessed.submitted),
    published: answer?.data.publishedAt && formatDate(answer.data.publishedAt),
    requirement: requirementView(item, assessment),
  };
}

function shortfallOf(assessed: AssessedItem): string {
  const [missing, all] = [missingElements(assessed).length, assessed.elements.length];
  if (missing === 0) return '';
  if (assessed.state === 'related') return `ยังไม่มีองค์ประกอบใดจากทั้งหมด ${all} องค์ประกอบ`;
  return `${assessed.answer ? 'ยังไม่ครบ' : 'หน่วยงานยังไม่ได้ตอบข้อนี้'} ขาด ${missing} จาก ${all} องค์ประกอบ`;
}

/** How an item stands since it was given to the assessor. */
function submittedText({ frozenAt, addresses, isExplanationChanged, added }: ItemStanding): string {
  const sent = `ที่อยู่ชุดที่ส่งเมื่อ ${formatDate(frozenAt)}`;
  const changed = addresses.filter(({ state }) => state === 'changed');
  const day = newest(changed.map(({ since }) => since));
  if (changed.length > 0) return `${sent} เนื้อหาเปลี่ยนแปลงหลังส่ง${day === undefined ? '' : `เมื่อ ${formatDate(day)}`}`;
  const since = newest(addresses.map((address) => address.since));
  const more = [...(isExplanationChanged ? ['แก้คำอธิบายหลังส่ง'] : []), ...(added.length > 0 ? ['เพิ่มที่อยู่หลังส่ง'] : [])].map((text) => ` ${text}`).join('');
  return `${sent}${since === undefined ? '' : ` เนื้อหาไม่เปลี่ยนแปลงตั้งแต่ ${formatDate(since)}`}${more}`;
}
