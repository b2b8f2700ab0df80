/**
 * Whether an error is what a library says of the bytes that it was given: then the file is broken, and staff are told so.
 * sharp, PDFium and `zip.ts` throw plain errors of bytes, zlib has codes of its own, PDFium crashes inside WebAssembly.
 * All else (another class, a code of the system, no memory, a wrong option) is no fault of the file and must not be told as one.
 */
export function isFaultOfFile(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return /^Z_(?!MEM)|^ERR_BUFFER_TOO_LARGE$/.test(code);
  if (error instanceof WebAssembly.RuntimeError) return true;
  return Object.getPrototypeOf(error) === Error.prototype && !/memory|alloc|^Expected |^Unsupported input /i.test(error.message);
}
