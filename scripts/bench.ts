import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchCheck } from './bench/check.ts';
import { benchPages } from './bench/pages.ts';
import { benchPublish } from './bench/publish.ts';
import { benchSearch } from './bench/search.ts';
import { benchServe } from './bench/serve.ts';

/** Every benchmark, by the name it is called with. */
const benchmarks: Record<string, (counts: readonly number[]) => Promise<void>> = {
  build: benchBuild,
  check: benchCheck,
  pages: benchPages,
  publish: benchPublish,
  search: benchSearch,
  serve: benchServe,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { entries: { type: 'string', default: '16,1000,10000' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) throw new Error(`no benchmark "${unknown.join(', ')}"; there are: ${Object.keys(benchmarks).join(', ')}`);
const counts = values.entries.split(',').map(Number);
for (const [name, run] of Object.entries(benchmarks)) {
  if (positionals.length === 0 || positionals.includes(name)) await run(counts);
}
