import type { LedgerKind } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx } from '../../ledger/index.ts';

export interface LinkRow {
  readonly kind: string;
  readonly id: string;
  readonly entityKind: LedgerKind;
  readonly name: string;
}

/** What a record is joined to: the lead a project grew from, its blockers, its bids. Only what the reader may see. */
export async function linkedRecords(trx: ReadTrx, id: string): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    WITH l AS (
      SELECT kind, to_id AS id FROM app.entity_link WHERE from_id = ${id} AND NOT void AND kind <> 'not-same'
      UNION SELECT kind, from_id FROM app.entity_link WHERE to_id = ${id} AND NOT void AND kind <> 'not-same'
    )
    SELECT l.kind, p.id, 'project' AS "entityKind", p.project_name AS name FROM l JOIN app.project p ON p.id = l.id AND NOT p.void
    UNION ALL SELECT l.kind, t.id, 'lead', t.project_name FROM l JOIN app.lead t ON t.id = l.id AND NOT t.void
    UNION ALL SELECT l.kind, t.id, 'blocker', t.blocker_desc FROM l JOIN app.blocker t ON t.id = l.id AND NOT t.void
    UNION ALL SELECT l.kind, t.id, 'funding', t.project_name FROM l JOIN app.funding t ON t.id = l.id AND NOT t.void
    UNION ALL SELECT l.kind, t.id, 'enterprise', t.enterprise_name FROM l JOIN app.enterprise t ON t.id = l.id AND NOT t.void`.execute(
    trx,
  );
  return rows;
}
