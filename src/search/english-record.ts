import { addressOf } from '../domain/address.ts';
import type { Report } from '../domain/report.ts';
import type { SearchRecord } from './record.ts';
import { section } from './section.ts';

/** A year's summary in English as search knows it. */
export function englishRecord({ fiscalYear, agency, year, measures, indicators, framework }: Report): SearchRecord {
  const band = framework.rating.bands.find(({ name }) => name === year.data.rating);
  return {
    url: addressOf.english(fiscalYear),
    title: `ITA ${fiscalYear} Summary in English`,
    kind: 'year',
    year: fiscalYear,
    units: [],
    sections: [
      section('Agency', '', agency.englishName ?? agency.name),
      ...section.optional('Total', 'total', [year.data.total?.text ?? year.data.incomplete, year.data.rating, band?.english].filter((part) => part !== undefined).join(' ')),
      ...indicators.map(({ data }) => section('Indicators', 'indicators', `${data.number} ${data.english ?? data.title}`)),
      ...measures.map(({ data }) => section('Measures', 'measures', `${data.order} ${data.english ?? data.title}`)),
    ],
  };
}
