import type { Criterion } from '../domain/accessibility-record.ts';
import { addressOf } from '../domain/address.ts';
import { newest } from '../domain/calendar.ts';
import { dgaDuties } from '../domain/dga-duties.ts';
import { ncsaDuties } from '../domain/ncsa-duties.ts';
import type { Site } from '../domain/site.ts';
import { evidenceOf } from '../domain/website-evidence.ts';
import { answerDuty, dutyBases, dutyKeepers, dutyStates, websiteStandards, type AnsweredDuty, type Duty, type DutyKeeper, type DutyState, type Proof, type WebsiteStandard } from '../domain/website-standard.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';

export interface DutyView {
  id: string;
  text: string;
  state: DutyState;
  label: string;
  proofs: Proof[];
  /** Why it is not met. */
  whys: string[];
  /** What our knowledge of the duty rests on. */
  rests: string;
}

/** How the site stands to the standards for state websites. */
export interface StandardsView {
  head: PageHead;
  /** Whose answers these are, for paper, which leaves the site. */
  agency: string;
  site: string;
  /** Of all standards together. */
  counts: { state: DutyState; label: string; count: number }[];
  standards: { id: WebsiteStandard; title: string; source: string; about: string; keepers: { id: string; heading: string; duties: DutyView[] }[] }[];
  /** What staff do next: each thing once, with the duties that wait for it. */
  staff: { by: string; todos: { text: string; duties: Link[] }[] }[];
}

/** The duties of each standard. */
export const websiteDuties: Readonly<Record<WebsiteStandard, readonly Duty[]>> = { dga: dgaDuties, ncsa: ncsaDuties };

const keeperHeadings: Record<DutyKeeper, string> = {
  site: 'ตรวจดูได้บนเว็บไซต์นี้',
  agency: `ขึ้นกับ${dutyKeepers.agency} ดูจากเว็บไซต์นี้ไม่ได้`,
  host: `ขึ้นกับ${dutyKeepers.host} ดูจากเว็บไซต์นี้ไม่ได้`,
};

/** Who of staff does what: what the site lacks is in the hands of those who edit it. */
const doers: Record<DutyKeeper, string> = { site: 'ผู้แก้ไขเว็บไซต์', agency: dutyKeepers.agency, host: dutyKeepers.host };

/** @param criteria how the site stands to WCAG 2.2 */
export function standardsView(site: Site, criteria: readonly Criterion[]): StandardsView {
  const evidence = evidenceOf(site, criteria);
  const ids = Object.keys(websiteStandards) as WebsiteStandard[];
  const answered = new Map(ids.map((id) => [id, websiteDuties[id].map((duty) => answerDuty(duty, evidence))]));
  const all = [...answered.values()].flat();
  return {
    head: pageHead(site.agency, { heading: 'มาตรฐานเว็บไซต์ที่ใช้', description: `เว็บไซต์นี้มีอะไรตามมาตรฐานเว็บไซต์ภาครัฐและมาตรฐานความมั่นคงปลอดภัยแล้ว อะไรมีบางส่วนหรือยังไม่มี และเพราะอะไร`, address: addressOf.standards(), changed: newest(evidence.pages.map(({ changed }) => changed)) }),
    agency: site.agency.name,
    site: site.agency.url,
    counts: (Object.keys(dutyStates) as DutyState[]).map((state) => ({ state, label: dutyStates[state], count: all.filter((one) => one.state === state).length })).filter(({ count }) => count > 0),
    standards: ids.map((id) => {
      const { title, by, version, about } = websiteStandards[id];
      const own = answered.get(id) ?? [];
      const keepers = (Object.keys(keeperHeadings) as DutyKeeper[]).map((keeper) => ({ id: `${id}-${keeper}`, heading: keeperHeadings[keeper], duties: own.filter(({ duty }) => duty.answer.by === keeper).map((one) => dutyView(one)) }));
      return { id, title, source: `${by} ${version}`, about, keepers: keepers.filter(({ duties }) => duties.length > 0) };
    }),
    staff: staffWork(all),
  };
}

function staffWork(all: readonly AnsweredDuty[]): StandardsView['staff'] {
  const work = all.flatMap(({ duty, todo }) => todo.map((text) => ({ by: duty.answer.by, text, duty: { href: `#${duty.id}`, label: duty.text } })));
  return (Object.keys(doers) as DutyKeeper[])
    .map((by) => ({ by: doers[by], todos: [...Map.groupBy(work.filter((one) => one.by === by), ({ text }) => text)].map(([text, same]) => ({ text, duties: same.map(({ duty }) => duty) })) }))
    .filter(({ todos }) => todos.length > 0);
}

function dutyView({ duty, state, proofs, whys }: AnsweredDuty): DutyView {
  const tested = 'test' in duty.answer ? [{ text: 'มีการทดสอบอัตโนมัติ' }] : [];
  return { id: duty.id, text: duty.text, state, label: dutyStates[state], proofs: proofs.length > 0 ? [...proofs, ...tested] : [], whys, rests: dutyBases[duty.basis] };
}
