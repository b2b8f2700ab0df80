import type { AstroIntegration } from 'astro';
import { formatIssues } from '../../src/domain/issue-text.ts';
import { refusals } from '../../src/domain/source.ts';
import { setReader } from '../../src/source/edition.ts';
import { readSource } from '../../src/source/read-source.ts';

/** Has the process itself read and check `content/`: inside Astro every rule of the check would be compiled anew for each build. */
export function contentReader(): AstroIntegration {
  return {
    name: 'prongsai-content-reader',
    hooks: {
      'astro:config:setup': () =>
        setReader(async (root) => {
          const source = await readSource(root);
          const refused = refusals(source.issues);
          return { source, refusal: refused.length > 0 ? formatIssues(refused, { texts: source.texts }) : '' };
        }),
    },
  };
}
