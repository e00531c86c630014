import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { WallRules } from '../domain/rules.ts';

/** Carries what a batch or pass changed into facts and rollups: its own projects, and those whose lights it turned. */
export async function landBatch(trx: Trx, nr: number, rules: WallRules, relit: readonly string[]): Promise<void> {
  await sql`CALL app.wall_land(${nr}, ${JSON.stringify(rules)}::jsonb, ${[...relit]}::uuid[])`.execute(trx);
}

/** Makes facts and rollups again from the ledger; the transaction must be of the whole tree. */
export async function rebuildFacts(trx: Trx, rules: WallRules): Promise<void> {
  await sql`CALL app.wall_rebuild(${JSON.stringify(rules)}::jsonb)`.execute(trx);
}

/** A stored number that a recount does not confirm. */
export interface Difference {
  readonly kind: string;
  /** What it is about, e.g. `chain:3 202610 601`. */
  readonly about: string;
  readonly stored: string | null;
  readonly counted: string | null;
}

/** The first `most` differences between what is stored and what the ledger says. */
export async function differences(trx: ReadTrx, most: number): Promise<readonly Difference[]> {
  const { rows } = await sql<Difference>`
    SELECT kind, about, stored, counted FROM app.wall_check() LIMIT ${most}`.execute(trx);
  return rows;
}

/** The rules that the facts were made with; null before the first. */
export async function rulesInForce(trx: ReadTrx): Promise<WallRules | null> {
  const { rows } = await sql<{ rules: WallRules }>`SELECT rules FROM app.wall_rule`.execute(trx);
  return rows[0]?.rules ?? null;
}
