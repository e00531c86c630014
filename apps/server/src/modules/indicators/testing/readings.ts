import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { type Indicator, indicatorRules } from '../../../platform/indicators/index.ts';
import { type ObservationRow, type Reading, readRows } from '../domain/reading.ts';

/** The shipped dictionary. */
export const DICTIONARY = indicatorRules.read(readCatalog<RuleContent>('indicators.json'));

export function indicatorNamed(id: string): Indicator {
  const indicator = DICTIONARY.byId.get(id);
  if (!indicator) throw new Error(`the dictionary has no ${id}`);
  return indicator;
}

let made = 0;

/** A figure of place 100 unless told otherwise, as the ledger would read it. */
export function reading(id: string, period: string, value: number, over: Partial<ObservationRow> = {}): Reading {
  made += 1;
  const indicator = indicatorNamed(id);
  const row: ObservationRow = {
    ...{ id: `r${String(made).padStart(4, '0')}`, leaf: 100, region: null, subject: null, name: indicator.label },
    ...{ indicatorId: null, value, unit: indicator.unit === 'CNY' ? '元' : null, period, kind: 'ACTUAL' },
    ...{
      comparator: null,
      vintage: null,
      growthBasis: null,
      title: null,
      publisher: null,
      reportDate: null,
      rawText: null,
      quote: null,
    },
    nr: made,
    ...over,
  };
  const [read] = readRows([row], DICTIONARY, ({ leaf }) => leaf).readings;
  if (!read) throw new Error('the figure cannot be read');
  return read;
}
