import type { Section } from './record.ts';
import { section } from './section.ts';

/** The texts of the files that an entry leads to: they are found on its page, under the files' names. */
export function documentSections(fiscalYear: number, files: readonly { file?: string | undefined; label: string }[], documents: ReadonlyMap<string, string>): Section[] {
  const once = files.filter(({ file }, index) => files.findIndex((other) => other.file === file) === index);
  return once.flatMap(({ file, label }): Section[] => {
    const text = file === undefined ? '' : (documents.get(`content/attachments/${fiscalYear}/${file}`) ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [section(label, '', text)];
  });
}
