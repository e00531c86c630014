import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { FrozenCell } from '../domain/cells.ts';
import type { FrozenUnit, ScoredUnit, VersionRow } from '../domain/frozen.ts';

/** The frozen versions of a run, the newest first. */
export async function versionsOf(trx: ReadTrx, run: string): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT no, rule_hash AS "ruleHash", cause, made_by AS "madeBy",
      to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "madeAt",
      units, recipe_hash AS recipe, data_hash AS data, result_hash AS result, left_out AS "leftOut"
    FROM app.evaluation_version WHERE evaluation_id = ${run} ORDER BY no DESC`.execute(trx);
  return rows;
}

/** The units of a version in the order of its data, as far as the asker may see them; a cell without a value is an error. */
export async function unitsOf(trx: ReadTrx, run: string, no: number): Promise<readonly ScoredUnit[]> {
  const { rows } = await sql<ScoredUnit>`
    SELECT unit_key AS key, name, territory_id AS "territoryId", subject_id AS "subjectId",
      jsonb_path_query_array(cells, 'strict $[*].v') AS values, total, rank, class, spread
    FROM app.evaluation_unit WHERE evaluation_id = ${run} AND no = ${no} ORDER BY place`.execute(trx);
  return rows;
}

/** What was known of each unit of a version and where from, by key, as far as the asker may see them. */
export async function cellsOf(
  trx: ReadTrx,
  run: string,
  no: number,
): Promise<ReadonlyMap<string, readonly FrozenCell[]>> {
  const { rows } = await sql<{ key: string; cells: readonly FrozenCell[] }>`
    SELECT unit_key AS key, cells FROM app.evaluation_unit WHERE evaluation_id = ${run} AND no = ${no}`.execute(trx);
  return new Map(rows.map(({ key, cells }) => [key, cells]));
}

/** One unit of a version; null where there is none, or none for the asker. */
export async function oneUnit(trx: ReadTrx, run: string, no: number, key: string): Promise<FrozenUnit | null> {
  const { rows } = await sql<FrozenUnit>`
    SELECT unit_key AS key, name, territory_id AS "territoryId", subject_id AS "subjectId", cells, total, rank, class, spread
    FROM app.evaluation_unit WHERE evaluation_id = ${run} AND no = ${no} AND unit_key = ${key}`.execute(trx);
  return rows[0] ?? null;
}

/** Ranks of the units of a version that the asker may see, by key. */
export async function ranksOf(trx: ReadTrx, run: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; rank: number }>`
    SELECT unit_key AS key, floor(rank)::int AS rank
    FROM app.evaluation_unit u JOIN app.evaluation e ON e.id = u.evaluation_id AND e.eval_latest = u.no
    WHERE e.id = ${run} AND rank IS NOT NULL`.execute(trx);
  return new Map(rows.map(({ key, rank }) => [key, rank]));
}

/** Keys of the units of a version that the asker may see. */
export async function seenUnits(trx: ReadTrx, run: string, no: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT unit_key AS key FROM app.evaluation_unit WHERE evaluation_id = ${run} AND no = ${no}`.execute(trx);
  return new Set(rows.map(({ key }) => key));
}

/** The units of a version that the asker may see, in the order of its data, by name. */
export async function unitNames(
  trx: ReadTrx,
  run: string,
  no: number,
): Promise<readonly { readonly key: string; readonly name: string }[]> {
  const { rows } = await sql<{ key: string; name: string }>`
    SELECT unit_key AS key, name FROM app.evaluation_unit
    WHERE evaluation_id = ${run} AND no = ${no} ORDER BY place`.execute(trx);
  return rows;
}

/** Freezes a version. */
export async function insertVersion(
  trx: Trx,
  run: { readonly id: string; readonly territoryId: number },
  { no, ruleHash, cause, madeBy, madeAt, units, recipe, data, result, leftOut }: VersionRow,
): Promise<void> {
  await sql`
    INSERT INTO app.evaluation_version (evaluation_id, no, territory_id, rule_hash, cause, made_by, made_at, units,
      recipe_hash, data_hash, result_hash, left_out)
    VALUES (${run.id}, ${no}, ${run.territoryId}, ${ruleHash}, ${cause}, ${madeBy}, ${madeAt}, ${units},
      ${recipe}, ${data}, ${result}, ${JSON.stringify(leftOut)}::jsonb)`.execute(trx);
}

/** Freezes the units of a version, in the order of its data. `openBelow` is the office whose lower offices see them all. */
export async function insertUnits(
  trx: Trx,
  { run, no, openBelow }: { readonly run: string; readonly no: number; readonly openBelow: number | null },
  units: readonly FrozenUnit[],
): Promise<void> {
  const rows = JSON.stringify(units.map((unit, place) => ({ ...unit, place })));
  await sql`
    INSERT INTO app.evaluation_unit (evaluation_id, no, open_below, unit_key, place, territory_id, subject_id, name, cells,
      total, rank, class, spread)
    SELECT ${run}, ${no}, ${openBelow}, u.key, u.place, u."territoryId", u."subjectId", u.name, u.cells, u.total, u.rank,
      u.class, u.spread
    FROM jsonb_to_recordset(${rows}::jsonb) AS u (key text, place integer, "territoryId" integer, "subjectId" uuid,
      name text, cells jsonb, total float8, rank float8, class text, spread jsonb)`.execute(trx);
}
