/** A PDF made at build time. */
export interface PrintedPdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Counted in the file itself. */
  pages: number;
}

/** Makes files that are no text: the same input gives the same bytes. */
export interface Press {
  /** The report of a year, from what its template asks for. */
  reportPdf: (data: object) => Promise<PrintedPdf>;
  /** The picture that stands for a page where it is shared. */
  picture: (card: object) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * What sets type is a WebAssembly file and fonts that Astro's bundle could not find again, so the press runs outside
 * of it and is handed over by the process, as the edition is.
 */
const key = Symbol.for('prongsai.press');
const shared = globalThis as { [key: symbol]: Press | undefined };

/** Makes a press the one that pages print with. */
export function setPress(press: Press): void {
  shared[key] = press;
}

/** Whether somebody has chosen a press. */
export function hasPress(): boolean {
  return shared[key] !== undefined;
}

/**
 * The press that pages print with.
 * @throws before one was set, which only a programmer can cause
 */
export function currentPress(): Press {
  if (!shared[key]) throw new Error('no press yet: scripts/lib/press.ts is set up by astro.config.mjs');
  return shared[key];
}
