import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface WaitingImport {
  readonly id: string;
  readonly leaf: number;
  readonly title: string;
  readonly by: string;
}

/** Imports that wait for somebody to review them. */
export async function waitingImports(trx: ReadTrx): Promise<readonly WaitingImport[]> {
  const { rows } = await sql<WaitingImport>`
    SELECT id, territory_id AS leaf, title, created_by AS by FROM app.batch
    WHERE status = 'review' AND kind = 'import' ORDER BY created_at, id`.execute(trx);
  return rows;
}
