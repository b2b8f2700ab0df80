import { parseArgs } from 'node:util';
import { benchAxe } from './bench/axe.ts';
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchPages } from './bench/pages.ts';
import { benchPaint } from './bench/paint.ts';
import { benchPublish } from './bench/publish.ts';
import { benchSearch } from './bench/search.ts';
import { benchServe } from './bench/serve.ts';

/** Every benchmark, by the name it is called with. */
const benchmarks: Record<string, (counts: readonly number[], kinds: readonly string[]) => Promise<void>> = {
  axe: benchAxe,
  build: benchBuild,
  check: benchCheck,
  lighthouse: (_, kinds) => benchLighthouse(kinds),
  pages: (_, kinds) => benchPages(kinds),
  paint: (_, kinds) => benchPaint(kinds),
  publish: benchPublish,
  search: benchSearch,
  serve: benchServe,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { entries: { type: 'string', default: '16,1000,10000' }, kinds: { type: 'string', default: '' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) throw new Error(`no benchmark "${unknown.join(', ')}"; there are: ${Object.keys(benchmarks).join(', ')}`);
const counts = values.entries.split(',').map(Number);
// Of pages, those to be measured; all where none is named.
const kinds = values.kinds === '' ? [] : values.kinds.split(',');
for (const [name, run] of Object.entries(benchmarks)) {
  if (positionals.length === 0 || positionals.includes(name)) await run(counts, kinds);
}
