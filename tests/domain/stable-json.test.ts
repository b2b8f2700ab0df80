import { expect, it } from 'vitest';
import { stableJson } from '../../src/domain/stable-json.ts';

it('depends on no order of fields, at any depth, but on that of lists', () => {
  const one = { title: 'ก', steps: [{ text: 'ข', at: undefined, year: 2568 }, 'ค'] };
  const other = { steps: [{ year: 2568, text: 'ข' }, 'ค'], title: 'ก' };
  expect(stableJson(one)).toBe(stableJson(other));
  expect(stableJson(one)).toBe('{"steps":[{"text":"ข","year":2568},"ค"],"title":"ก"}');
  expect(stableJson({ ...one, steps: one.steps.toReversed() })).not.toBe(stableJson(one));
});
