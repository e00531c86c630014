import type { IsoDay } from '@guatu/kernel';
import { figureOf, type Scheme, type SchemeInput, type SourceValue } from '@guatu/scoring';
import type { Clock } from '../../../../platform/clock/index.ts';
import type { Scope } from '../../../../platform/db/index.ts';
import type { ReadTrx } from '../../../../platform/ledger/index.ts';
import { type CellSource, type FrozenCell, type GatheredUnit, UNKNOWN } from '../../domain/cells.ts';
import type { LeftOut } from '../../domain/frozen.ts';
import type { RunRecord } from '../../domain/run.ts';

/** What a run is gathered for. */
export interface Gathering {
  readonly trx: ReadTrx;
  readonly clock: Clock;
  /** What whoever gathers may see. */
  readonly scope: Scope;
  readonly scheme: Scheme;
  readonly run: Pick<RunRecord, 'period' | 'office' | 'territoryId' | 'entrants'>;
  /** The day by which the run goes. */
  readonly day: IsoDay;
}

/** Somebody who takes part, and what is known of him by source. */
export interface Subject extends Omit<GatheredUnit, 'cells'> {
  readonly cellOf: (input: SchemeInput) => FrozenCell;
}

/** Who takes part, and who is left out for want of facts. */
export interface Gathered {
  readonly subjects: readonly Subject[];
  readonly leftOut: readonly LeftOut[];
}

/** What a source holds, made into what stands in the column. Only what is known has a source. */
export function cellFrom(input: SchemeInput, value: SourceValue, source: CellSource): FrozenCell {
  const figure = figureOf(input, value);
  if (typeof figure === 'boolean') throw new TypeError('a column holds numbers or text');
  return figure === null || figure === undefined ? UNKNOWN : { v: figure, s: source };
}

/** The place of a cell, as a key. */
export function placeOf(unit: string, column: string): string {
  return JSON.stringify([unit, column]);
}
