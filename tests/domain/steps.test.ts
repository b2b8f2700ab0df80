import { expect, it } from 'vitest';
import { textList } from '../../src/domain/field.ts';
import { indicator, indicatorSteps } from '../../src/domain/indicator.ts';
import { measure, measureSteps } from '../../src/domain/measure.ts';

/** Lists that are no steps: names of units, and of fields. */
const others = ['responsible', 'asInSource'];

it.each([
  ['measure', measure, measureSteps],
  ['indicator', indicator, indicatorSteps],
] as const)('a %s shows each of its lists of texts as steps', (_, schema, steps) => {
  const isList = (field: unknown) => JSON.stringify((field as { safeParse: (value: unknown) => unknown }).safeParse(['ก'])) === JSON.stringify(textList.safeParse(['ก'])) && !(field as { safeParse: (value: unknown) => { success: boolean } }).safeParse(['']).success;
  const lists = Object.entries(schema.shape).filter(([name, field]) => isList(field) && !others.includes(name)).map(([name]) => name);
  expect(lists).toEqual([...steps]);
});
