import type { AssessedItem } from './assessment.ts';
import { lowestConfidence, type Confidence } from './confidence.ts';
import { periodYears } from './evidence-rules.ts';
import type { RequirementList } from './requirement-list.ts';
import type { bases } from './requirement.ts';

/** What nobody held against a document is sure to nobody, whatever the list says of it. */
function ofBasis(basis: keyof typeof bases, confidence: Confidence): Confidence {
  return basis === 'recollection' ? 'low' : confidence;
}

/**
 * How sure the state of an item is: as sure as the least sure of the rules that it was judged by.
 * Period, files and places are judged only where a place is given as proof.
 */
export function stateConfidence({ item, elements }: Pick<AssessedItem, 'item' | 'elements'>, list: RequirementList): Confidence {
  const { basis, confidence, formats } = item;
  const named = [list.requirements.confidence, ofBasis(basis.title, confidence.title), ofBasis(basis.elements, confidence.elements)];
  if (elements.every(({ places }) => places.length === 0)) return lowestConfidence(named);
  const period = periodYears(item, list).length > 0 ? [confidence.period] : [];
  const files = formats.filter(({ needs }) => needs.length > 0).map((format) => format.confidence);
  const places = list.requirements.conditions.map((condition) => ofBasis(condition.basis, condition.confidence));
  return lowestConfidence([...named, ...period, ...files, ...places]);
}

/** How sure a year's list is as a whole, with all that its page of criteria shows. */
export function listConfidence({ framework, requirements: { confidence, scoring, conditions, groups } }: RequirementList): Confidence {
  return lowestConfidence([framework.confidence, confidence, scoring.confidence, ...conditions.map((one) => ofBasis(one.basis, one.confidence)), ...groups.map((one) => one.confidence)]);
}
