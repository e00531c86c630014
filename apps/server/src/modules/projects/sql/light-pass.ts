import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** The last pass that went over all projects. */
export interface LastPass {
  readonly day: string;
  /** Which versions of the rules it judged by. */
  readonly rules: string;
}

export async function lastPass(trx: ReadTrx): Promise<LastPass | null> {
  const { rows } = await sql<LastPass>`
    SELECT day::text, rules FROM app.light_pass WHERE rules IS NOT NULL ORDER BY seq DESC LIMIT 1`.execute(trx);
  return rows[0] ?? null;
}

/** A number below zero that no other pass has. */
export async function nextPassNr(trx: Trx): Promise<number> {
  const { rows } = await sql<{ nr: number }>`SELECT nextval('app.light_pass_nr') AS nr`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('the sequence gave no number');
  return row.nr;
}

export interface PassRow {
  readonly nr: number;
  readonly day: string;
  readonly projects: number;
  readonly rules: string | null;
  readonly seq: number;
  readonly at: string;
}

export async function insertPass(trx: Trx, { nr, day, projects, rules, seq, at }: PassRow): Promise<void> {
  await sql`
    INSERT INTO app.light_pass (nr, day, projects, rules, seq, made_at)
    VALUES (${nr}, ${day}, ${projects}, ${rules}, ${seq}, ${at})`.execute(trx);
}

/** Ids of the projects that can be judged, a page at a time in their order. */
export async function liveProjects(trx: ReadTrx, after: string | null, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.project WHERE NOT void AND survivor_id IS NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Ids of the projects on some leaves that can be judged. */
export async function projectsOfLeaves(trx: ReadTrx, leaves: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.project WHERE NOT void AND survivor_id IS NULL AND territory_id = ANY (${[...leaves]}::int[])
    ORDER BY id`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function countLive(trx: ReadTrx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM app.project WHERE NOT void AND survivor_id IS NULL`.execute(trx);
  return rows[0]?.n ?? 0;
}
