import { buildSite } from '../build.ts';

// Started by runBuilder. A builder whose parent was killed must not go on writing beside the next build.
process.once('disconnect', () => process.exit(1));
const [root = '', outDir = ''] = process.argv.slice(2);
await buildSite({ root, outDir });
process.send?.('built', () => process.exit(0));
