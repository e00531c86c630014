import { sql } from 'kysely';
import type { ReadTrx } from '../../ledger/index.ts';

/** What an organisation is called in ledgers and orders: its own name and the short names of the unit of that name. */
export async function unitNames(trx: ReadTrx, organisation: string): Promise<readonly string[]> {
  const { rows } = await sql<{ names: string[] }>`
    SELECT array_append(aliases, name) AS names FROM app.unit
    WHERE name = ${organisation} OR ${organisation} = ANY (aliases)`.execute(trx);
  return [organisation, ...rows.flatMap(({ names }) => names)];
}
