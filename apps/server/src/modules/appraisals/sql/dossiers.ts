import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface TiedRow {
  readonly project: string;
  readonly kind: 'lead' | 'blocker' | 'change';
  readonly id: string;
}

/** The lead that each project grew from (the first where several became one), its blockers, and approved changes of its total. */
export async function tiedRecords(trx: ReadTrx, projects: readonly string[]): Promise<readonly TiedRow[]> {
  const { rows } = await sql<TiedRow>`
    (SELECT DISTINCT ON (l.to_id) l.to_id AS project, 'lead' AS kind, t.id
     FROM app.entity_link l JOIN app.lead t ON t.id = l.from_id AND NOT t.void AND t.survivor_id IS NULL
     WHERE l.kind = 'lead-project' AND NOT l.void AND l.to_id = ANY (${projects}::uuid[]) ORDER BY l.to_id, t.id)
    UNION ALL
    SELECT l.to_id, 'blocker', b.id
    FROM app.entity_link l JOIN app.blocker b ON b.id = l.from_id AND NOT b.void AND b.survivor_id IS NULL
    WHERE l.kind = 'blocker-project' AND NOT l.void AND l.to_id = ANY (${projects}::uuid[])
    UNION ALL
    SELECT c.change_project::uuid, 'change', c.id FROM app.change c
    WHERE NOT c.void AND c.change_status = 'APPROVED' AND c.change_field = 'totalInvestment'
      AND c.change_project = ANY (${projects}::text[])
    ORDER BY 1, 2, 3`.execute(trx);
  return rows;
}
