import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { askedYear } from '../../src/domain/asked-year.ts';
import type { FiscalYear } from '../../src/domain/fiscal-year.ts';
import { fail } from './say.js';

/**
 * Reads what was typed behind a command; ends the process with its use where that cannot be read.
 * @param usage how the command is used, in Thai, a line each
 * @param mostWords how many words it takes besides options
 */
export function readCommand<Options extends ParseArgsOptionsConfig>(options: Options, usage: string, mostWords: number) {
  const read = parseOrFail(options, usage);
  refuseSwallowed(options, read, mostWords, usage);
  const rest = read.positionals.slice(mostWords);
  if (rest.length > 0) fail(`ไม่รู้จัก "${rest.join(' ')}"\n\n${usage}`, `Too many arguments: ${rest.join(' ')}`);
  return read;
}

/**
 * Options typed without `--` before them: npm keeps those to itself, and the command would do something else than was asked.
 * @param read what did reach the command
 * @param mostWords how many words it takes; those beyond stood behind an option
 */
function refuseSwallowed(options: ParseArgsOptionsConfig, { values, positionals }: { values: object; positionals: readonly string[] }, mostWords: number, usage: string): void {
  const behind = positionals.slice(mostWords);
  const swallowed = Object.entries(options).flatMap(([name, { type, default: fallback }]) => {
    const kept = process.env[`npm_config_${name.replaceAll('-', '_')}`] ?? '';
    const reached = (values as Readonly<Record<string, unknown>>)[name];
    if (kept === '' || (reached !== undefined && reached !== fallback)) return [];
    return [type === 'boolean' ? `--${name}` : `--${name} ${quoted(kept === 'true' ? (behind.shift() ?? '…') : kept)}`];
  });
  if (swallowed.length === 0) return;
  const name = process.env['npm_lifecycle_event'] ?? '';
  const command = ['npm', ...(name === 'start' ? [] : ['run']), name, '--', ...positionals.slice(0, mostWords).map(quoted), ...process.argv.slice(2).filter((word) => word.startsWith('--')), ...swallowed].join(' ');
  fail(`ต้องมี -- คั่นก่อนตัวเลือก จึงยังไม่ได้ทำอะไร ให้พิมพ์ว่า\n  ${command}\n\n${usage}`, `npm kept ${swallowed.join(' ')} to itself: type -- before the options.`);
}

function quoted(word: string): string {
  return /^[\w./:@=…-]+$/.test(word) ? word : `"${word}"`;
}

function parseOrFail<Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    return fail([...lacking(message, usage), usage].join('\n\n'), message);
  }
}

/** Which option has nothing behind it, and how it is written, where that is what is wrong. */
function lacking(message: string, usage: string): string[] {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+).*(?:missing|ambiguous)/.exec(message) ?? [];
  if (option === undefined) return [];
  const example = usage.split('\n').find((line) => line.includes(`${option} `))?.trim().split(/ {2,}/)[0];
  return [`หลัง ${option} ต้องมีข้อความต่อท้าย${example === undefined ? '' : ` เช่น ${example}`}`];
}

/** The year that a command was asked for; ends the process with its use where there is none of that name. */
export function yearOrFail(typed: string | undefined, years: readonly FiscalYear[], usage: string): FiscalYear {
  const asked = askedYear(typed, years);
  return 'year' in asked ? asked.year : fail(`${asked.problem}\n\n${usage}`, `Give one of the years: ${years.join(', ')}.`);
}
