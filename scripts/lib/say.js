// @ts-check

/**
 * Tells whoever sits at the terminal something, in both languages, on stderr (stdout belongs to the command's result).
 * @param {string} thai
 * @param {string} english
 */
export function say(thai, english) {
  process.stderr.write(`${thai}\n${english}\n`);
}

/**
 * As `say`, and ends the process with code 1.
 * @param {string} thai
 * @param {string} english
 * @returns {never}
 */
export function fail(thai, english) {
  say(thai, english);
  process.exit(1);
}
