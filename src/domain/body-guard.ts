import { defineMdastPlugin } from 'satteri';
import { findForbidden } from './body.ts';

/** Markdown without any of these makes nothing but words, lists, tables and headings. */
const mayHoldMore = /[<>{}![\]@]|:\/\/|www\.|^\s*(?:import|export)\b|^\s*(?:---|\+\+\+)/m;

/**
 * The second wall: throws inside Astro's Markdown and MDX pipeline where a body holds what the check refuses, so that
 * nothing of it is run or published even when the check was skipped.
 */
export const bodyGuard = defineMdastPlugin({
  name: 'prongsai-body-guard',
  options: { position: true },
  before: (root, { source, fileURL }) => {
    if (!mayHoldMore.test(source)) return;
    const path = decodeURIComponent(fileURL?.pathname ?? '');
    const folder = path.slice(path.lastIndexOf('/content/') + 1, path.lastIndexOf('/'));
    const [finding] = findForbidden(root, source, folder.startsWith('content/') ? folder : 'content/unknown');
    if (finding) throw new Error(`${finding.code} is not allowed in ${path || 'a body'}: ${JSON.stringify(source.slice(finding.start, finding.start + Math.min(80, finding.length)))}`);
  },
});
