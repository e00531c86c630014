import type { CellInput } from '../../../platform/excel/index.ts';
import type { EntityDef, FieldValue, ReadTrx } from '../../../platform/ledger/index.ts';
import { type ListKeys, listKeys, listRecords, maskedValue } from '../../../platform/records/index.ts';
import type { ExportOrder } from '../commands/order.ts';
import { districtsOf } from '../domain/districts.ts';
import type { ExportColumn } from '../domain/export-columns.ts';
import { printValue } from '../domain/print-value.ts';
import { exportRefusals } from '../messages.ts';
import { printedValues, type ValueRow } from '../sql/printed-values.ts';
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
const MOST_ROWS = 100_000;
const CHUNK = 4_000;

/** Which records an export has, in the order of the list. Refuses more than one workbook should hold. */
export async function listedKeys(trx: ReadTrx, def: EntityDef, order: ExportOrder): Promise<ListKeys> {
  const keys = await listKeys(trx, def, order.request.query, order.sight, MOST_ROWS + 1);
  if (keys.ids.length > MOST_ROWS) throw exportRefusals.export_too_large({ most: MOST_ROWS });
  return keys;
}

/**
 * The records under the reader's scope and masks, chunk by chunk, printed at once: only what will stand in the file is
 * kept. A list as known earlier shows the values and versions of then.
 */
export async function collectRows(
  trx: ReadTrx,
  def: EntityDef,
  order: ExportOrder,
  keys: ListKeys,
  columns: readonly ExportColumn[],
): Promise<Collected> {
  const { names, placeOf } = districtsOf(await territoryNodes(trx));
  const chunks = order.request.query.knownAt === undefined ? currentValues : valuesAsKnown;
  const rows: CollectedRow[] = [];
  for await (const chunk of chunks(trx, def, order, keys, columns)) {
    for (const { id, version, territoryId, values } of chunk) {
      const cells = columns.map((column, index) => {
        const value = values[index] ?? null;
        return printValue(column, column.masked ? maskedValue(def, column.key, value, order.sight) : value);
      });
      rows.push({ id, version, group: placeOf(territoryId), cells });
    }
  }
  return { rows: rows.sort((a, b) => a.group - b.group), districts: names };
}

type Chunks = (
  trx: ReadTrx,
  def: EntityDef,
  order: ExportOrder,
  keys: ListKeys,
  columns: readonly ExportColumn[],
) => AsyncGenerator<readonly ValueRow[]>;

const currentValues: Chunks = async function* (trx, def, _, { ids }, columns) {
  const wanted = columns.map(({ field, key }) => ({ field, subKey: key.split('@')[1] ?? null }));
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const found = await printedValues(trx, def, chunk, wanted);
    yield chunk.flatMap((id) => found.get(id) ?? []);
  }
};

const valuesAsKnown: Chunks = async function* (trx, def, order, { period }, columns) {
  const query = { ...order.request.query, ...(period === null ? {} : { period }) };
  for (let offset = 0; ; offset += CHUNK) {
    const page = await listRecords(trx, def, { ...query, limit: CHUNK, offset }, order.sight);
    yield page.rows.map(({ values, ...row }) => ({
      ...row,
      values: columns.map(({ key }): FieldValue => values[key] ?? null),
    }));
    if (page.rows.length < CHUNK) return;
  }
};
