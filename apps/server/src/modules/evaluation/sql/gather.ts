import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Companies in some places that stand under their own names, in the order of their ids. */
export async function companyIds(trx: ReadTrx, leaves: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.enterprise
    WHERE NOT void AND survivor_id IS NULL AND territory_id = ANY(${leaves}::int[]) ORDER BY id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** A dispatch unit as it is judged: its own leaf is where what it keeps itself lies. */
export interface PlaceRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly leaf: number;
}

/** The dispatch units below one, in the tree's order; offices' own leaves are no units. */
export async function placesBelow(trx: ReadTrx, office: number): Promise<readonly PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    WITH RECURSIVE below AS (
      SELECT * FROM app.territory WHERE parent_id = ${office} AND kind <> 'OWN'
      UNION ALL SELECT t.* FROM app.territory t JOIN below b ON t.parent_id = b.id AND t.kind <> 'OWN'
    )
    SELECT b.id, b.name, b.kind, b.aliases, coalesce(own.id, b.id) AS leaf
    FROM below b LEFT JOIN app.territory own ON own.parent_id = b.id AND own.kind = 'OWN'
    ORDER BY b.sort_order, b.id`.execute(trx);
  return rows;
}

/** The leaf under which an office keeps its own, and what the unit is called. */
export async function officeOf(
  trx: ReadTrx,
  office: number,
): Promise<{ readonly leaf: number; readonly name: string } | null> {
  const { rows } = await sql<{ leaf: number; name: string }>`
    SELECT coalesce(own.id, t.id) AS leaf, t.name
    FROM app.territory t LEFT JOIN app.territory own ON own.parent_id = t.id AND own.kind = 'OWN'
    WHERE t.id = ${office}`.execute(trx);
  return rows[0] ?? null;
}

/** The dispatch unit that an office's own leaf belongs to; a leaf that is no office's is a unit itself. */
export async function unitOfLeaf(trx: ReadTrx, leaf: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    SELECT CASE WHEN kind = 'OWN' THEN coalesce(parent_id, id) ELSE id END AS id
    FROM app.territory WHERE id = ${leaf}`.execute(trx);
  return rows[0]?.id ?? leaf;
}

export async function placeNames(trx: ReadTrx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    SELECT id, name FROM app.territory WHERE id = ANY(${ids}::int[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Responsible units that belong to an office or to any office or place below it, by id. */
export async function responsibleUnits(
  trx: ReadTrx,
  office: number,
): Promise<readonly { readonly id: number; readonly name: string; readonly territoryId: number | null }[]> {
  const { rows } = await sql<{ id: number; name: string; territoryId: number | null }>`
    WITH RECURSIVE below AS (
      SELECT id FROM app.territory WHERE id = ${office}
      UNION ALL SELECT t.id FROM app.territory t JOIN below b ON t.parent_id = b.id
    )
    SELECT id, name, territory_id AS "territoryId" FROM app.unit
    WHERE territory_id IN (SELECT id FROM below) ORDER BY id`.execute(trx);
  return rows;
}

export interface ObservationRow {
  readonly id: string;
  readonly region: string | null;
  readonly leaf: number;
  readonly value: number;
  readonly unit: string | null;
  readonly period: string;
}

/** What was observed of an indicator in some periods, the newest report first. Plans, targets and bounds are no figures. */
export async function observationsOf(
  trx: ReadTrx,
  names: readonly string[],
  periods: readonly string[],
): Promise<readonly ObservationRow[]> {
  const { rows } = await sql<ObservationRow>`
    SELECT id, region_name AS region, territory_id AS leaf, value::float8 AS value, unit, period FROM app.observation
    WHERE NOT void AND survivor_id IS NULL AND indicator_name = ANY(${names}::text[]) AND period = ANY(${periods}::text[])
      AND value IS NOT NULL AND coalesce(value_kind, 'ACTUAL') = 'ACTUAL' AND coalesce(comparator, 'EQ') = 'EQ'
    ORDER BY report_date DESC NULLS LAST, updated_nr DESC, id`.execute(trx);
  return rows;
}

export interface ResultRow {
  readonly key: string;
  readonly subject: string | null;
  readonly name: string;
  readonly runId: string;
  readonly no: number;
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
}

export interface PublishedRow {
  readonly runId: string;
  readonly no: number;
  readonly schemeId: string;
  readonly ruleHash: string;
  readonly period: string | null;
  readonly office: number;
  readonly leaf: number;
  readonly units: number;
  readonly publishedOn: string | null;
  readonly territoryId: number;
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
}

/** What the last published run of each scheme and office said of a company, as far as the asker may see it. */
export async function publishedOf(trx: ReadTrx, company: string): Promise<readonly PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    SELECT DISTINCT ON (e.eval_scheme, e.eval_office) e.id AS "runId", u.no, e.eval_scheme AS "schemeId",
      e.eval_rule AS "ruleHash", e.eval_period AS period, e.eval_office AS office, e.territory_id AS leaf,
      e.eval_units AS units, e.eval_published_on AS "publishedOn", u.territory_id AS "territoryId", u.total, u.rank, u.class
    FROM app.evaluation e JOIN app.evaluation_unit u ON u.evaluation_id = e.id AND u.no = e.eval_latest
    WHERE u.subject_id = ${company} AND e.eval_status = 'PUBLISHED' AND NOT e.void
    ORDER BY e.eval_scheme, e.eval_office, e.eval_period DESC NULLS LAST, e.eval_published_on DESC`.execute(trx);
  return rows;
}

/** The periods of which a scheme has published runs. */
export async function publishedPeriods(trx: ReadTrx, scheme: string): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ period: string | null }>`
    SELECT DISTINCT eval_period AS period FROM app.evaluation
    WHERE eval_scheme = ${scheme} AND eval_status = 'PUBLISHED' AND NOT void`.execute(trx);
  return rows.map(({ period }) => period);
}

/** What the last published run of a scheme said of each unit, of runs over some periods or over none. */
export async function lastResults(
  trx: ReadTrx,
  scheme: string,
  periods: readonly (string | null)[],
): Promise<readonly ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    SELECT DISTINCT ON (u.unit_key) u.unit_key AS key, u.subject_id AS subject, u.name, e.id AS "runId", u.no,
      u.total, u.rank, u.class
    FROM app.evaluation e JOIN app.evaluation_unit u ON u.evaluation_id = e.id AND u.no = e.eval_latest
    WHERE e.eval_scheme = ${scheme} AND e.eval_status = 'PUBLISHED' AND NOT e.void
      AND (e.eval_period IS NULL OR e.eval_period = ANY(${periods}::text[]))
    ORDER BY u.unit_key, e.eval_period DESC NULLS LAST, e.eval_published_on DESC`.execute(trx);
  return rows;
}
