import { expect, it } from 'vitest';
import { loadWhileSwapping } from '../../scripts/bench/publish.ts';

// `npm run bench publish` makes 1,000 swaps under 100,000 requests.
it('swaps 100 times under load without one request failing or seeing a mixture', async () => {
  const { swaps, requests, failed } = await loadWhileSwapping(100, 1_000);
  expect(swaps).toBeGreaterThanOrEqual(100);
  expect(requests).toBeGreaterThanOrEqual(1_000);
  expect(failed).toBe(0);
}, 60_000);
