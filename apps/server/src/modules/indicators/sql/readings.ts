import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { TreeNode } from '../domain/places.ts';
import type { ObservationRow } from '../domain/reading.ts';

const COLUMNS = sql`
  id, territory_id AS leaf, region_name AS region, subject, indicator_name AS name, indicator_id AS "indicatorId",
  value::float8 AS value, unit, period, value_kind AS kind, comparator, vintage,
  growth_basis AS "growthBasis", report_title AS title, publisher,
  report_date AS "reportDate", raw_text AS "rawText", quote, updated_nr::int AS nr`;

/** The figures of some years, as far as the reader sees them. */
export async function observationsOfYears(trx: ReadTrx, years: readonly number[]): Promise<readonly ObservationRow[]> {
  const patterns = years.flatMap((year) => [`${year}%`, `ASOF:${year}%`]);
  const { rows } = await sql<ObservationRow>`
    SELECT ${COLUMNS} FROM app.observation
    WHERE NOT void AND survivor_id IS NULL AND value IS NOT NULL AND period LIKE ANY (${patterns}::text[])
    ORDER BY id`.execute(trx);
  return rows;
}

export interface ObservedSpan {
  readonly leaf: number;
  readonly region: string | null;
  readonly subject: string | null;
  readonly period: string;
  /** Whether anything is reported, not only aimed at or expected. */
  readonly reported: boolean;
}

/** Of which places and periods there is any figure. */
export async function spansObserved(trx: ReadTrx): Promise<readonly ObservedSpan[]> {
  const { rows } = await sql<ObservedSpan>`
    SELECT territory_id AS leaf, region_name AS region, subject, period,
      bool_or(coalesce(value_kind, 'ACTUAL') = 'ACTUAL') AS reported
    FROM app.observation
    WHERE NOT void AND survivor_id IS NULL AND value IS NOT NULL AND period IS NOT NULL
    GROUP BY territory_id, region_name, subject, period`.execute(trx);
  return rows;
}

/** Every figure whatever its period, for saying how many stand for each indicator. */
export async function allObservations(trx: ReadTrx): Promise<readonly ObservationRow[]> {
  const { rows } = await sql<ObservationRow>`
    SELECT ${COLUMNS} FROM app.observation
    WHERE NOT void AND survivor_id IS NULL AND value IS NOT NULL ORDER BY id`.execute(trx);
  return rows;
}

/** How one figure is called, and where it lies. */
export async function oneWording(
  trx: ReadTrx,
  id: string,
): Promise<Pick<ObservationRow, 'leaf' | 'subject' | 'name' | 'unit' | 'indicatorId'> | undefined> {
  const { rows } = await sql<ObservationRow>`SELECT ${COLUMNS} FROM app.observation WHERE id = ${id}`.execute(trx);
  return rows[0];
}

/** The dispatch tree in the official order. */
export async function dispatchTree(trx: ReadTrx): Promise<readonly TreeNode[]> {
  const { rows } = await sql<TreeNode>`
    SELECT id, parent_id AS "parentId", name, kind, aliases FROM app.territory
    WHERE valid_to IS NULL ORDER BY sort_order, id`.execute(trx);
  return rows;
}
