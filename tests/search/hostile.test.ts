import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/bench/generate-content.ts';
import { buildSearch } from './node-search.ts';

const built = await buildSearch();
afterAll(() => built.remove());

const fixed = [
  '', ' ', '\0\u0001\u001b[31m', 'ก'.repeat(10_000), 'การทุจริต'.repeat(1_200), 'a b '.repeat(2_500), '่'.repeat(500), '์ิ่้', '๙'.repeat(300), '.*+?^${}()|[]\\', '(?:(((((', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', "' OR 1=1 --", '🙂👩‍👩‍👧‍👦🇹🇭', '\ud800', '\udfff\ud800', '\u202eทุจริต', '%00%ff', '__proto__', 'constructor', 'toString', 'จัดซื้อจัดจ้างจัดซื้อจัดจ้างจัดซื้อจัดจ้างจัดซื้อ', '1.2.3.4.5', '........', 'ｆｕｌｌ ｗｉｄｔｈ',
];

const alphabet = Array.from('กขคงจชซณดตถทธนบปพมยรลวสหอะัาำิีึืุูเแโใไ่้๊๋็์ๆฯ๐๙ abcxyz019.-<>&"\'\\/()[]{}*+?^$|');

describe('any query at all', { timeout: 120_000 }, () => {
  const random = seededRandom(42);
  const made = Array.from({ length: 300 }, () => Array.from({ length: 1 + Math.floor(random() * 60) }, () => alphabet[Math.floor(random() * alphabet.length)]).join(''));

  it('is answered without an exception, each within 50 ms', async () => {
    await built.search.searcher.search('ทุจริด');
    const slow: string[] = [];
    for (const query of [...fixed, ...made]) {
      // Its own time on the processor: the machine may be busy with something else.
      const start = process.threadCpuUsage();
      await built.search.searcher.search(query);
      const { user, system } = process.threadCpuUsage(start);
      if (user + system > 50_000) slow.push(`${((user + system) / 1000).toFixed(0)} ms: ${query.slice(0, 60)}`);
    }
    expect(slow).toEqual([]);
  });

  it('is shown as text only', async () => {
    for (const query of ["Do & Don't", '<b>ทุจริต', 'ทุจริต']) {
      const { results } = await built.search.searcher.search(query);
      for (const result of results.slice(0, 3)) {
        const { href, title, excerpt } = await built.search.show(result);
        expect(href).toMatch(/^\/[a-z0-9/-]*\/(#[\p{L}\p{M}\p{N}-]+)?$/u);
        for (const { text } of [...title, ...excerpt]) expect(typeof text).toBe('string');
      }
    }
  });
});
