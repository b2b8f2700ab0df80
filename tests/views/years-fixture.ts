import type { Report } from '../../src/domain/report.ts';
import { assembleSite } from '../../src/domain/site.ts';
import { parseSource } from '../../src/domain/source.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { agency, framework, indicator, year } from './fixture.ts';

/**
 * The small agency over some years, newest first.
 * @param scores of its three indicators, by year
 * @param rules what a year's rules are changed to
 */
export function yearsOf(scores: Record<number, readonly string[]>, rules: Record<number, (text: string) => string> = {}): Report[] {
  const files = Object.entries(scores).flatMap(([name, own]) => {
    const fiscalYear = Number(name);
    return [
      textFile(`content/years/${name}.yaml`, year(fiscalYear)),
      textFile(`content/frameworks/${name}.yaml`, (rules[fiscalYear] ?? String)(framework(fiscalYear))),
      ...own.map((score, index) => textFile(`content/indicators/${name}/${index + 1}.mdx`, indicator(fiscalYear, index + 1, score, 'done'))),
    ];
  });
  const common = [textFile('content/agency.yaml', agency), textFile('content/units/finance.yaml', 'name: กองคลัง\nkind: office\naliases: [คลัง]\norder: 1\n'), textFile('content/glossary.yaml', 'terms: []\n')];
  return assembleSite(parseSource([...common, ...files]).entries, new Map()).reports;
}
