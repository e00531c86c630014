import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** Ledgers whose rows speak of a project by its name, and the kind of link that joins them to it. */
export const NAMING_LEDGERS = {
  lead: 'lead-project',
  blocker: 'blocker-project',
  funding: 'funding-project',
} as const;
export type NamingLedger = keyof typeof NAMING_LEDGERS;
export const LEDGERS = Object.keys(NAMING_LEDGERS) as readonly NamingLedger[];

export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly leaf: number;
}

/** Rows of a batch that name a project. */
export async function rowsNamingProjects(
  trx: ReadTrx,
  batchNr: number,
  ledger: NamingLedger,
): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    SELECT t.id, t.project_name AS name, t.territory_id AS leaf
    FROM app.revision r JOIN ${sql.table(`app.${ledger}`)} t ON t.id = r.entity_id
    WHERE r.batch_nr = ${batchNr} AND r.entity_kind = ${ledger} AND t.project_name IS NOT NULL
      AND NOT t.void AND t.survivor_id IS NULL`.execute(trx);
  return rows;
}

/**
 * Rows of all such ledgers that name a new project of a batch, by the name as both of them write it. Asked once for all of
 * them, since the projects of a batch may be very many.
 */
export async function rowsNamingBatch(
  trx: ReadTrx,
  batchNr: number,
): Promise<readonly (NamedRow & { readonly ledger: NamingLedger })[]> {
  const named = LEDGERS.map(
    (ledger) => sql`
      SELECT ${ledger} AS ledger, t.id, t.project_name AS name, t.territory_id AS leaf FROM ${sql.table(`app.${ledger}`)} t
      WHERE t.project_name IS NOT NULL AND NOT t.void AND t.survivor_id IS NULL`,
  );
  const { rows } = await sql<NamedRow & { ledger: NamingLedger }>`
    WITH named AS (${sql.join(named, sql` UNION ALL `)})
    SELECT n.ledger, n.id, n.name, n.leaf
    FROM app.revision r JOIN app.project p ON p.id = r.entity_id JOIN named n ON n.name = p.project_name
    WHERE r.batch_nr = ${batchNr} AND r.entity_kind = 'project' AND r.version = 1`.execute(trx);
  return rows;
}

export interface NewLink {
  readonly id: string;
  readonly from: string;
  readonly leaf: number;
  /** Normalised name of the project. */
  readonly key: string;
}

/** Joins each row to the one live project of its name; a name that several projects have joins nothing. */
export async function insertLinks(
  trx: Trx,
  batchNr: number,
  kind: string,
  reason: string,
  links: readonly NewLink[],
): Promise<void> {
  await sql`
    WITH wanted AS (
      SELECT * FROM unnest(${links.map((l) => l.id)}::uuid[], ${links.map((l) => l.from)}::uuid[],
        ${links.map((l) => l.leaf)}::int[], ${links.map((l) => l.key)}::text[]) AS w (id, from_id, leaf, key)
    ), projects AS (
      SELECT p.name_key AS key, min(p.id::text)::uuid AS id
      FROM app.project p WHERE p.name_key = ANY(${links.map((l) => l.key)}::text[])
        AND NOT p.void AND p.survivor_id IS NULL
      GROUP BY 1 HAVING count(*) = 1
    )
    INSERT INTO app.entity_link (id, kind, from_id, to_id, territory_id, reason, batch_id)
    SELECT w.id, ${kind}, w.from_id, p.id, w.leaf, ${reason}, (SELECT b.id FROM app.batch b WHERE b.nr = ${batchNr})
    FROM wanted w JOIN projects p ON p.key = w.key
    ON CONFLICT (kind, from_id, to_id) DO NOTHING`.execute(trx);
}

/** The lead that a project grew from, if it is in sight; the first where several became one. */
export async function leadOf(trx: ReadTrx, projectId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM app.entity_link l JOIN app.lead t ON t.id = l.from_id
    WHERE l.kind = 'lead-project' AND l.to_id = ${projectId} AND NOT l.void AND NOT t.void AND t.survivor_id IS NULL
    ORDER BY t.id LIMIT 1`.execute(trx);
  return rows[0]?.id ?? null;
}
