/** How sure we are of a rule whose official text we may not have seen. */
export const confidences = { high: 'สูง', medium: 'ปานกลาง', low: 'ต่ำ' } as const;

export type Confidence = keyof typeof confidences;

const fromLowest: readonly Confidence[] = ['low', 'medium', 'high'];

/** What rests on several rules is no surer than the least sure of them. */
export function lowestConfidence(all: readonly Confidence[]): Confidence {
  return fromLowest.find((one) => all.includes(one)) ?? 'high';
}
