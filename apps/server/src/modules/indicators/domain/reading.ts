import type { Vintage } from '@guatu/contract';
import { amountInBase, type Period, periodOfReport } from '@guatu/kernel';
import type { Indicator, IndicatorDictionary, MatchWhy } from '../../../platform/indicators/index.ts';

/** An observation as its row says. */
export interface ObservationRow {
  readonly id: string;
  readonly leaf: number;
  readonly region: string | null;
  readonly subject: string | null;
  readonly name: string | null;
  readonly indicatorId: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly period: string | null;
  readonly kind: string | null;
  readonly comparator: string | null;
  readonly vintage: string | null;
  readonly growthBasis: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly reportDate: string | null;
  readonly rawText: string | null;
  readonly quote: string | null;
  /** Number of the batch that wrote it last. */
  readonly nr: number;
}

/** An observation that stands for an indicator, in its base unit, of a place and a span. */
export interface Reading {
  readonly row: ObservationRow;
  readonly place: number;
  readonly indicator: Indicator;
  readonly why: MatchWhy;
  readonly period: Period;
  readonly kind: string;
  readonly vintage: Vintage | null;
  readonly value: number;
}

/** What the ledger gives to work with, and what it holds that stands for no indicator. */
export interface Readings {
  readonly readings: readonly Reading[];
  readonly unmatched: readonly ObservationRow[];
}

/** Reads rows by the dictionary; figures without a period, or in a unit that cannot be converted, are of no use here. */
export function readRows(
  rows: readonly ObservationRow[],
  dictionary: IndicatorDictionary,
  placeOf: (row: ObservationRow) => number,
): Readings {
  const readings: Reading[] = [];
  const unmatched: ObservationRow[] = [];
  for (const row of rows) {
    const match = dictionary.standsFor(row, row.indicatorId);
    if (match === null) {
      unmatched.push(row);
      continue;
    }
    const { indicator, why } = match;
    const period = row.period === null ? null : periodOfReport(row.period);
    const value = amountInBase(row.value, row.unit, indicator.unit);
    if (!period?.ok || !value.ok) continue;
    readings.push({
      ...{ row, indicator, why, place: placeOf(row), period: period.value, value: value.value },
      ...{ kind: row.kind ?? 'ACTUAL', vintage: vintageOf(row.vintage) },
    });
  }
  return { readings, unmatched };
}

const VINTAGES: readonly string[] = ['PRELIMINARY', 'FINAL', 'REVISED'] satisfies readonly Vintage[];

function vintageOf(text: string | null): Vintage | null {
  return text !== null && VINTAGES.includes(text) ? (text as Vintage) : null;
}
