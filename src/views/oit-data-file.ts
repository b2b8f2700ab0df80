import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { countStates, itemAddress, missingElements, type Assessment } from '../domain/assessment.ts';
import type { DisclosurePlace } from '../domain/disclosure.ts';
import { evidenceDoubts } from '../domain/evidence-doubt.ts';
import { judgeConditions } from '../domain/place-judgement.ts';
import { stateConfidence } from '../domain/state-confidence.ts';
import { fileData } from './file.ts';
import { linkData } from './link-state.ts';
import { placeView, type PlaceView } from './oit-item-card.ts';

/** An assessment's items and answers for other programs, with every field as it was typed. */
export function assessmentDataFile(agency: Agency, assessment: Assessment): object {
  const { fiscalYear, list, items, isAnswered, links, files } = assessment;
  const oddPlace = ({ address, label, oddities }: PlaceView) => (oddities.length > 0 ? [{ label, address, oddities }] : []);
  const addressFor = (place: DisclosurePlace) => placeView(agency, assessment, place).address;
  return {
    agency,
    fiscalYear,
    address: absoluteAddress(agency.url, addressOf.assessment(fiscalYear)),
    listYear: list.listYear,
    provisional: list.provisional,
    verified: list.framework.verified,
    confidence: list.requirements.confidence,
    framework: list.framework,
    // Of a year that is not answered here nothing was judged.
    isAnswered,
    states: isAnswered ? countStates(items) : null,
    items: items.map((assessed) => {
      const { item, answer, elements, otherPlaces, state } = assessed;
      return {
        ...item,
        address: absoluteAddress(agency.url, itemAddress({ fiscalYear, isAnswered }, item.code)),
        state: isAnswered ? state : null,
        stateConfidence: isAnswered ? stateConfidence(assessed, list) : null,
        missing: isAnswered ? missingElements(assessed) : [],
        conditions: judgeConditions(agency, list, assessed).map(({ condition: { rule, text, confidence }, verdict }) => ({ rule, text, confidence, verdict })),
        doubts: evidenceDoubts(assessed),
        findings: assessed.findings.map(({ code, facts: { element, value, accepted }, index }) => {
          const place = answer?.data.where[index ?? -1];
          return { code, element: element ?? null, label: place?.label ?? null, address: place ? addressFor(place) : null, found: value ?? null, wanted: accepted ?? null };
        }),
        proof: elements.map(({ text, places }) => ({ element: text, addresses: places.map(addressFor) })),
        oddities: (answer?.data.where ?? []).flatMap((place) => oddPlace(placeView(agency, assessment, place))),
        links: [...elements.flatMap(({ places }) => places), ...otherPlaces].map((place) => linkData(agency, links, addressFor(place))),
        answer: answer ? { file: answer.file, changed: answer.changed ?? null, ...answer.data, where: answer.data.where.map((place) => (place.file === undefined ? place : { ...place, published: fileData(agency, files, fiscalYear, place.file) })) } : null,
      };
    }),
  };
}
