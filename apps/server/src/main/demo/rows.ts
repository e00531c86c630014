import type { DemoProject } from '../../../../../demo/src/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { type DemoRow, projectsByCode } from './sql.ts';

/** The projects of the demo as they were entered, by their key. */
export async function rowsOf(
  trx: Trx,
  projects: readonly DemoProject[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, DemoRow>> {
  const codeOf = new Map(projects.map(({ key, code }) => [key, code]));
  const rows = await projectsByCode(
    trx,
    keys.flatMap((key) => codeOf.get(key) ?? []),
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return new Map(
    keys.flatMap((key) => {
      const row = byCode.get(codeOf.get(key) ?? '');
      return row ? [[key, row] as const] : [];
    }),
  );
}
