import { absoluteAddress, addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { countStates, missingElements, type Assessment } from '../domain/assessment.ts';
import { doubtsOf, placeView } from './oit-item-card.ts';

/** An assessment's items and answers for other programs, with every field as it was typed. */
export function assessmentDataFile(agency: Agency, assessment: Assessment): object {
  const { fiscalYear, list, items, isAnswered } = assessment;
  return {
    agency,
    fiscalYear,
    address: absoluteAddress(agency.url, addressOf.assessment(fiscalYear)),
    listYear: list.listYear,
    provisional: list.provisional,
    verified: list.framework.verified,
    confidence: list.requirements.confidence,
    framework: list.framework,
    states: countStates(items),
    items: items.map((assessed) => {
      const { item, answer, elements, state } = assessed;
      return {
        ...item,
        address: absoluteAddress(agency.url, isAnswered ? addressOf.item(fiscalYear, item.code) : addressOf.assessment(fiscalYear)),
        state,
        missing: missingElements(assessed),
        doubts: doubtsOf(agency, assessment, assessed),
        proof: elements.map(({ text, places }) => ({ element: text, addresses: places.map((place) => placeView(agency, fiscalYear, place).address) })),
        answer: answer ? { file: answer.file, changed: answer.changed ?? null, ...answer.data } : null,
      };
    }),
  };
}
