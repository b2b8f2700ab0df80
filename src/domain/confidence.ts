/** How sure we are of a rule whose official text we may not have seen. */
export const confidences = { high: 'สูง', medium: 'ปานกลาง', low: 'ต่ำ' } as const;
