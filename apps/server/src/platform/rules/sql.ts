import { sql } from 'kysely';
import type { Scope } from '../db/index.ts';
import type { ReadTrx, Trx } from '../ledger/index.ts';

export interface EditionRow {
  readonly rule_id: string;
  readonly hash: string;
  readonly content: string;
  readonly shipped: boolean;
}

/** Editions of one rule, or of all whose ids begin so. */
export async function editionsOf(trx: ReadTrx, id: string, many: boolean): Promise<readonly EditionRow[]> {
  const wanted = many ? sql`starts_with(rule_id, ${id})` : sql`rule_id = ${id}`;
  const { rows } = await sql<EditionRow>`
    SELECT rule_id, hash, content, shipped FROM app.rule_edition WHERE ${wanted} ORDER BY rule_id, loaded_at`.execute(
    trx,
  );
  return rows;
}

export interface LocalRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly rule_id: string;
  readonly rule_title: string;
  readonly rule_version: number;
  readonly rule_status: 'DRAFT' | 'ISSUED' | 'WITHDRAWN';
  readonly effective_from: string;
  readonly effective_to: string | null;
  readonly region_code: string;
  readonly source_note: string;
  readonly rule_body: string;
  readonly rule_hash: string;
  readonly rule_base: string | null;
  /** Everybody who wrote the draft; none of them may issue it. */
  readonly rule_drafted_by: readonly string[] | null;
  readonly rule_issued_by: string | null;
  readonly rule_issued_on: string | null;
}

const LOCAL = sql`id, version, territory_id, rule_id, rule_title, rule_version::int, rule_status, effective_from,
  effective_to, region_code, source_note, rule_body, rule_hash, rule_base, rule_drafted_by,
  rule_issued_by, rule_issued_on`;

/** Versions of one rule (or of all whose ids begin so) that offices made, whatever their state. */
export async function localVersions(trx: ReadTrx, id: string, many: boolean): Promise<readonly LocalRow[]> {
  const wanted = many ? sql`starts_with(rule_id, ${id})` : sql`rule_id = ${id}`;
  const { rows } = await sql<LocalRow>`
    SELECT ${LOCAL} FROM app.rule WHERE NOT void AND ${wanted} ORDER BY rule_id, rule_version`.execute(trx);
  return rows;
}

export async function localVersion(trx: ReadTrx, id: string): Promise<LocalRow | undefined> {
  const { rows } = await sql<LocalRow>`SELECT ${LOCAL} FROM app.rule WHERE id = ${id} AND NOT void`.execute(trx);
  return rows[0];
}

/** The offices whose rules bind each leaf, its own first. */
export async function officesUpward(trx: ReadTrx): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ leaf: number; offices: number[] }>`
    SELECT leaf, array_agg(office ORDER BY distance) AS offices FROM app.offices_upward() GROUP BY leaf`.execute(trx);
  return new Map(rows.map(({ leaf, offices }) => [leaf, offices]));
}

/** The leaves of a scope, the highest first: the office that somebody of this scope stands for leads. */
export async function leavesOf(
  trx: ReadTrx,
  { all, territories }: Pick<Scope, 'all' | 'territories'>,
): Promise<readonly number[]> {
  const { rows } = await sql<{ leaf: number }>`
    SELECT up.leaf FROM app.offices_upward() up JOIN app.territory t ON t.id = up.leaf
    WHERE (${all} OR up.leaf = ANY(${territories}::int[])) AND t.valid_to IS NULL
      AND NOT EXISTS (SELECT 1 FROM app.territory below WHERE below.parent_id = t.id)
    GROUP BY up.leaf, t.kind, t.sort_order ORDER BY count(*), t.kind <> 'OWN', t.sort_order, up.leaf`.execute(trx);
  return rows.map(({ leaf }) => leaf);
}

/** Keeps two people from issuing versions of one rule at the same time: each would not see the other's. */
export async function lockRule(trx: Trx, ruleId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`rule:${ruleId}`}, 0))`.execute(trx);
}

/** The statutory code of the unit that an office leaf stands for. */
export async function codeOfOffice(trx: ReadTrx, leaf: number): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`
    SELECT statutory_code AS code FROM app.territory WHERE id = ${leaf}`.execute(trx);
  return rows[0]?.code ?? null;
}
