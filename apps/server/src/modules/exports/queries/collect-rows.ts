import type { CellInput } from '../../../platform/excel/index.ts';
import { type EntityDef, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { type ListRequest, listRecords } from '../../../platform/records/index.ts';
import type { ExportOrder } from '../commands/order.ts';
import { districtsOf } from '../domain/districts.ts';
import type { ExportColumn } from '../domain/export-columns.ts';
import { printValue } from '../domain/print-value.ts';
import { exportRefusals } from '../messages.ts';
import { territoryNodes } from '../sql/territories.ts';

/** One record on its way out. */
export interface CollectedRow {
  readonly id: string;
  readonly version: number;
  /** Place of its district. */
  readonly group: number;
  readonly cells: readonly CellInput[];
}

/** The rows of a list, district by district in the official order, each district in the order of the list. */
export interface Collected {
  readonly rows: readonly CollectedRow[];
  /** Names of the districts by their place. */
  readonly districts: readonly string[];
}

/** Most rows of one export. */
export const MOST_ROWS = 100_000;
const PAGE = 4_000;

/** The period that the list shows when its page names none. */
export async function periodOf(trx: ReadTrx, order: ExportOrder): Promise<string | null> {
  const { kind, query } = order.request;
  const page = await listRecords(
    trx,
    entityDef(kind),
    { ...query, limit: 1, offset: 0 } satisfies ListRequest,
    order.sight,
  );
  return page.period;
}

/**
 * The rows of a list under the reader's scope and masks, page by page, printed at once: only what will stand in the file
 * is kept. Refuses more rows than one workbook should hold.
 */
export async function collectRows(
  trx: ReadTrx,
  def: EntityDef,
  order: ExportOrder,
  period: string | null,
  columns: readonly ExportColumn[],
): Promise<Collected> {
  const { names, placeOf } = districtsOf(await territoryNodes(trx));
  const query = { ...order.request.query, ...(period === null ? {} : { period }) };
  const rows: CollectedRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await listRecords(trx, def, { ...query, limit: PAGE, offset }, order.sight);
    for (const { id, version, territoryId, values } of page.rows) {
      const cells = columns.map((column) => printValue(column, values[column.key] ?? null));
      rows.push({ id, version, group: placeOf(territoryId), cells });
    }
    if (rows.length > MOST_ROWS) throw exportRefusals.export_too_large({ most: MOST_ROWS });
    if (page.rows.length < PAGE) break;
  }
  return { rows: rows.sort((a, b) => a.group - b.group), districts: names };
}
