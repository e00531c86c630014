import type { LedgerKind } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../ledger/index.ts';

export interface ViewRow {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly name: string;
  readonly query: string;
}

const COLUMNS = sql.raw('id, entity_kind AS kind, name, query');

/** Views of the person whose transaction this is; the policy lets nothing else through. */
export async function viewsOf(trx: ReadTrx, kind: LedgerKind): Promise<readonly ViewRow[]> {
  const { rows } = await sql<ViewRow>`
    SELECT ${COLUMNS} FROM app.saved_view WHERE entity_kind = ${kind} ORDER BY saved_at`.execute(trx);
  return rows;
}

export async function upsertView(trx: Trx, view: ViewRow, user: string, at: string): Promise<ViewRow> {
  const { rows } = await sql<ViewRow>`
    INSERT INTO app.saved_view (id, user_id, entity_kind, name, query, saved_at)
    VALUES (${view.id}, ${user}, ${view.kind}, ${view.name}, ${view.query}, ${at})
    ON CONFLICT (user_id, entity_kind, name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at
    RETURNING ${COLUMNS}`.execute(trx);
  const [saved] = rows;
  if (!saved) throw new Error('the view was not saved');
  return saved;
}

export async function deleteView(trx: Trx, id: string): Promise<void> {
  await sql`DELETE FROM app.saved_view WHERE id = ${id}`.execute(trx);
}

export async function countViews(trx: ReadTrx, kind: LedgerKind): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM app.saved_view WHERE entity_kind = ${kind}`.execute(trx);
  return rows[0]?.n ?? 0;
}
