import type { LedgerBeside, ReadingValue } from '@guatu/contract';
import { isSamePeriod } from '@guatu/kernel';
import { inBase, roundingOf } from './written.ts';

/** A figure of the ledger of one indicator on one leaf. */
export interface KnownFigure {
  readonly id: string;
  readonly territoryId: number;
  readonly indicatorId: string | null;
  readonly name: string;
  readonly subject: string | null;
  readonly period: string;
  readonly valueKind: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly title: string | null;
}

/** What an amount of a project is called, and what it is; in yuan. */
export interface ProjectAmount {
  readonly recordId: string;
  readonly key: string;
  readonly field: string;
  readonly label: string;
  readonly value: number;
}

export interface Beside {
  readonly ledger: readonly LedgerBeside[];
  /** The ledger has another value for exactly this. */
  readonly differs: boolean;
}

const NOTHING: Beside = { ledger: [], differs: false };

/** The figures that say the same thing of the same place and period, with how much the report says more. */
export function besideFigures(
  says: ReadingValue,
  leaf: number,
  known: readonly KnownFigure[],
  baseUnit: string | null,
): Beside {
  const { name, indicatorId, value, unit, period, valueKind } = says;
  if (value === null || period === null) return NOTHING;
  const same = known.filter(
    (each) =>
      each.territoryId === leaf &&
      (indicatorId === null ? each.name === name : each.indicatorId === indicatorId || each.name === name) &&
      each.subject === null &&
      (each.valueKind ?? 'ACTUAL') === valueKind &&
      isSamePeriod(each.period, period),
  );
  const ledger = same.map((each): LedgerBeside => {
    const told = comparable(value, unit, baseUnit);
    const theirs = comparable(each.value, each.unit, baseUnit);
    const fits = baseUnit !== null || unit === each.unit;
    const more = fits && told !== null && theirs !== null ? told - theirs : null;
    const rounding =
      more !== null ? Math.max(roundingFor(value, unit, baseUnit), roundingFor(each.value, each.unit, baseUnit)) : 0;
    return {
      ...{ kind: 'observation', recordId: each.id, key: 'value', label: each.title ?? each.name },
      ...{ value: each.value, unit: each.unit, likely: false },
      difference: more === null || Math.abs(more) <= rounding ? 0 : inUnitOf(more, each.value, theirs),
    };
  });
  return { ledger, differs: ledger.some(({ difference }) => difference !== 0) };
}

/** The amounts of a project beside a figure: of the field it is taken for first, and of others that have its value. */
export function besideProject(
  says: ReadingValue,
  fields: readonly string[],
  amounts: readonly ProjectAmount[],
): Beside {
  const told = inBase(says.value, says.unit, 'CNY');
  if (told === null || says.value === null) return NOTHING;
  const rounding = roundingOf(says.value, says.unit, 'CNY');
  const chosen = says.projectField ?? fields[0];
  const own = amounts.find(({ field }) => field === chosen);
  const others = amounts.filter((each) => each !== own && Math.abs(each.value - told) <= rounding);
  const off = own !== undefined && Math.abs(own.value - told) > rounding;
  const row = (each: ProjectAmount, likely: boolean): LedgerBeside => ({
    ...{ kind: 'project', recordId: each.recordId, key: each.key, label: each.label, value: each.value, unit: null },
    ...{ difference: Math.abs(each.value - told) <= rounding ? 0 : told - each.value, likely },
  });
  return {
    ledger: [...(own ? [row(own, false)] : []), ...others.map((each) => row(each, off))],
    differs: off,
  };
}

const comparable = (value: number, unit: string | null, base: string | null) =>
  base === null ? value : inBase(value, unit, base);

const roundingFor = (value: number, unit: string | null, base: string | null) =>
  base === null ? 0 : roundingOf(value, unit, base);

/** A difference in base units as the ledger's own unit would say it. */
function inUnitOf(more: number, written: number, base: number | null): number {
  const step = written === 0 || base === null || base === 0 ? 1 : base / written;
  return Number((more / step).toPrecision(12));
}
