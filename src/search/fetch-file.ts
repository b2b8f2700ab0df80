import type { ReadFile } from './engine.ts';

/** Reads files of the index from where the site stands. */
export const fetchFile: ReadFile = async (name) => {
  const response = await fetch(`/pagefind/${name}`);
  if (!response.ok) throw new Error(`/pagefind/${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
