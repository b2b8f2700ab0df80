import type { z } from 'zod';
import { date, formatDate, type IsoDate } from './calendar.ts';
import type { Issue } from './issue.ts';
import { warningIn, type FieldWarning } from './passage.ts';
import { keysAt, metaAt } from './schema-fields.ts';
import type { TextLines } from './text-lines.ts';
import { toArabicDigits } from './thai-text.ts';
import type { YamlText } from './yaml-text.ts';

/** Letters after which a title is a paragraph. */
const longestTitle = 200;

/**
 * Checks values that are right by themselves but may not be what was meant: digits, decimals, length, days to come.
 * @param yaml what was typed
 * @param schema the schema of the whole entry
 * @param lines the whole file
 * @param today today in Thailand, if known
 */
export function checkValues(yaml: YamlText, schema: z.ZodType, lines: TextLines, today: IsoDate | undefined): { issues: Issue[]; warnings: FieldWarning[] } {
  const issues: Issue[] = [];
  const warnings: FieldWarning[] = [];
  const mayBeAsInSource = keysAt(schema, []).includes('asInSource');
  for (const { path, value, start, end } of yaml.scalars()) {
    const field = String(path[0] ?? '');
    const text = lines.text.slice(start, end);
    const passage = { field, text, start, lines, mayBeAsInSource };
    const name = path.at(-1);
    const digits = /[0-9๐-๙]/.test(value) ? metaAt(schema, path)?.digits : undefined;
    if (digits && /[๐-๙]/.test(value)) {
      const mend = toArabicDigits(text);
      issues.push({ code: 'NUM_THAI_DIGITS', place: lines.placeAt(start, text.length), facts: { value: value.trim(), mend: toArabicDigits(value.trim()) }, edit: mend });
    }
    const precise = digits === 'score' ? /^(\d+)\.\d{3,}$/.exec(toArabicDigits(value.trim())) : null;
    if (precise) warnings.push(warningIn(passage, 0, text.length, 'SCORE_PRECISION', { value, mend: Number(precise[0]).toFixed(2) }));
    const letters = name === 'title' && value.length > longestTitle ? Array.from(value).length : 0;
    if (letters > longestTitle) warnings.push(warningIn(passage, 0, text.length, 'TITLE_LONG', { value: String(letters) }));
    const hasHappened = path.length === 1 ? name === 'publishedAt' || name === 'urlConfirmed' : ['corrections', 'approval'].includes(field) && name === 'date';
    const day = today !== undefined && hasHappened ? date.safeParse(value) : undefined;
    if (day?.success && today !== undefined && day.data > today) issues.push({ code: 'DATE_FUTURE', place: lines.placeAt(start, text.length), facts: { value: formatDate(day.data), label: metaAt(schema, path)?.label ?? '' } });
  }
  return { issues, warnings };
}
