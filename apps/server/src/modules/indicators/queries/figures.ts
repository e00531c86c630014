import type { IndicatorFigure, IndicatorNamed } from '@guatu/contract';
import { baseUnitWord, printPeriod } from '@guatu/kernel';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { Indicator } from '../../../platform/indicators/index.ts';
import type { Reading } from '../domain/reading.ts';
import type { Summed } from '../domain/summed.ts';

export function figureOf(reading: Reading): IndicatorFigure {
  const { row, value, period, vintage } = reading;
  return {
    ...{ id: row.id, value, period: printPeriod(period), derived: false, vintage },
    ...{ written: { value: row.value, unit: row.unit }, publisher: row.publisher },
    ...{ title: row.title, reportDate: row.reportDate },
  };
}

/** A sum told as a figure: of no paper and no vintage of its own. */
export function figureOfSum({ value, parts }: Summed): IndicatorFigure {
  const [first] = parts;
  return {
    ...{ ...figureOf(first), value, vintage: null, publisher: null, title: null, reportDate: null },
    written: { value, unit: baseUnitWord(first.indicator.unit) },
  };
}

export const figureOrNull = (reading: Reading | null): IndicatorFigure | null => reading && figureOf(reading);

export function namedIndicator(indicator: Indicator): IndicatorNamed {
  const { id, label, unit, direction, accrual, sums, calibre, owner } = indicator;
  return {
    ...{ id, label, unit, unitWord: baseUnitWord(unit), direction, accrual, sums, calibre },
    owner: owner === null ? null : (dutyTitles().get(owner) ?? owner),
  };
}

let titles: ReadonlyMap<string, string> | undefined;

/** What duties are called, by their code. */
function dutyTitles(): ReadonlyMap<string, string> {
  titles ??= new Map(readCatalog<RolesFile>('roles.json').duties.map(({ id, title }) => [id, title]));
  return titles;
}

interface RolesFile {
  readonly duties: readonly { readonly id: string; readonly title: string }[];
}
