import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { MonthNumber } from '../domain/month.ts';
import type { WallNumbers } from '../domain/numbers.ts';
import { exactNumbers } from './exact.ts';

export interface SliceQuestion {
  readonly slice: string;
  readonly month: MonthNumber;
  /** Every leaf that is added up. */
  readonly leaves: readonly number[];
  /** Whether these are all leaves of the tree, and the reader sees them all. */
  readonly whole: boolean;
}

/** The numbers of one slice from the rollups: a few thousand rows, however many projects there are. */
export async function numbersOfSlice(trx: ReadTrx, question: SliceQuestion): Promise<WallNumbers> {
  const { slice, month, leaves, whole } = question;
  const { rows } = await sql<WallNumbers>`/* wall.numbers */
    SELECT flow, trend, stock, lights AS "stageLights" FROM app.wall_numbers(${slice}, ${month}, ${leaves}::int[], ${whole})`.execute(
    trx,
  );
  return exactNumbers(rows);
}

/**
 * Months with at least one report in the reader's scope, newest first. Steps from one month to the one before along the
 * index, since each month has a row for every leaf.
 */
export async function reportedMonths(trx: ReadTrx): Promise<readonly MonthNumber[]> {
  const { rows } = await sql<{ month: number }>`/* wall.periods */
    SELECT month FROM app.wall_reported_months() AS month`.execute(trx);
  return rows.map((row) => row.month);
}
