import type { Batch, Field, ReviewTable, SourceSheet } from '@guatu/contract';
import { fieldAnswer } from '../../../platform/dictionary/index.ts';
import {
  ENTITY_KINDS,
  entityDef,
  extensionFieldDef,
  findSource,
  ledgerRefusals,
  type ReadTrx,
  type StoredSource,
  sheetsOf,
} from '../../../platform/ledger/index.ts';
import { batchNo, personNames } from '../../../platform/records/index.ts';
import { type BatchFilter, type BatchListRow, batchPage, batchStatuses } from '../sql/batches.ts';
import { typingOfBatch } from '../sql/extensions.ts';
import { keySums, valueCount } from '../sql/outline.ts';
import { problemCounts, recordNames } from '../sql/review.ts';
import { type TableRow, tablesOf } from '../sql/tables.ts';

function batchAnswer(row: BatchListRow, names: ReadonlyMap<string, string>): Batch {
  const count = (action: string) => row.counts[action] ?? 0;
  return {
    id: row.id,
    no: batchNo(row.nr, row.created_at),
    kind: row.kind,
    status: row.status,
    title: row.title,
    sourceId: row.source_id,
    undoesId: row.undoes_id,
    undoneById: row.undone_by,
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      conflict: count('conflict'),
      rejected: count('rejected'),
    },
    reason: row.reason,
    afterSeal: row.after_seal,
    version: row.version,
    createdBy: names.get(row.created_by) ?? '',
    createdAt: row.created_at,
    confirmedBy: row.confirmed_by === null ? null : (names.get(row.confirmed_by) ?? ''),
    confirmedAt: row.confirmed_at,
  };
}

async function batchAnswers(trx: ReadTrx, rows: readonly BatchListRow[]): Promise<Batch[]> {
  const people = rows.flatMap((row) => [row.created_by, ...(row.confirmed_by === null ? [] : [row.confirmed_by])]);
  const names = await personNames(trx, [...new Set(people)]);
  return rows.map((row) => batchAnswer(row, names));
}

async function oneRow(trx: ReadTrx, id: string): Promise<BatchListRow> {
  const [row] = await batchPage(trx, { id }, { limit: 1, offset: 0 });
  if (!row) throw ledgerRefusals.batch_not_found();
  return row;
}

/** @throws CodedFailure `batch_not_found` */
export async function oneBatch(trx: ReadTrx, id: string): Promise<Batch> {
  const [batch] = await batchAnswers(trx, [await oneRow(trx, id)]);
  if (!batch) throw ledgerRefusals.batch_not_found();
  return batch;
}

export async function batchList(trx: ReadTrx, query: Omit<BatchFilter, 'id'> & { limit: number; offset: number }) {
  const statuses = await batchStatuses(trx, { kind: query.kind });
  const { review, confirmed, discarded } = statuses;
  const chosen = query.status as keyof typeof statuses | undefined;
  return {
    rows: await batchAnswers(trx, await batchPage(trx, query, query)),
    total: chosen === undefined ? review + confirmed + discarded : statuses[chosen],
    statuses,
  };
}

export interface BatchDetail {
  readonly batch: Batch;
  readonly territoryId: number;
  /** Null for what came from no file. */
  readonly source: StoredSource | null;
  readonly sheets: SourceSheet[];
  readonly tables: ReviewTable[];
  /** What the batch has a column of the office's own hold. */
  readonly typing: Field | null;
  readonly problemCounts: { mustHandle: number; warn: number; handled: number };
}

/** A batch with the sheets and columns of its workbook; a batch under review is counted as it stands. */
export async function batchDetail(trx: ReadTrx, id: string): Promise<BatchDetail> {
  const row = await oneRow(trx, id);
  const batch = await oneBatch(trx, id);
  const { first: _, ...problems } = await problemCounts(trx, id);
  const typing = await typingOfBatch(trx, id);
  const source = row.source_id === null ? undefined : await findSource(trx, row.source_id);
  return {
    batch,
    territoryId: row.territory_id,
    source: source ?? null,
    ...(source ? await sheetsAndTables(trx, source.id) : { sheets: [], tables: [] }),
    typing: typing ? fieldAnswer(extensionFieldDef(typing)) : null,
    problemCounts: problems,
  };
}

/** The sheets of a source and what its tables were understood as. */
export async function sheetsAndTables(
  trx: ReadTrx,
  sourceId: string,
): Promise<{ sheets: SourceSheet[]; tables: ReviewTable[] }> {
  const sheets = (await sheetsOf(trx, sourceId)).map(
    ({ sheet_no, name, layout }): SourceSheet => ({
      sheetNo: sheet_no,
      name,
      visibility: layout.visibility,
      merges: layout.merges.map(
        ([top, left, bottom, right]) => [top, left, bottom, right] as [number, number, number, number],
      ),
      hiddenColumns: [...layout.hiddenColumns],
      hiddenRows: [...layout.hiddenRows],
      columns: layout.columns,
      lastRow: layout.lastRow,
    }),
  );
  return { sheets, tables: tableAnswers(await tablesOf(trx, sourceId), sheets) };
}

function tableAnswers(rows: readonly TableRow[], sheets: readonly SourceSheet[]): ReviewTable[] {
  return rows.map((table) => ({
    tableNo: table.table_no,
    sheetNo: table.sheet_no,
    sheet: sheets.find((sheet) => sheet.sheetNo === table.sheet_no)?.name ?? '',
    ledgerKind: table.entity_kind,
    period: table.period,
    headerRows: [...table.header_rows],
    columns: Object.entries(table.columns).map(([letter, column]) => ({
      letter,
      path: [...column.path],
      unit: column.unit,
      unitFrom: column.unitFrom,
      key: column.key,
      fieldId: column.field,
      confidence: column.confidence ?? 0,
      remembered: column.remembered,
    })),
    rowLabels: { ...table.row_labels },
    problems: table.problems.map((problem) => ({ ...problem })),
  }));
}

const MOST_SUMS = 6;

/** What the batch writes: how many values, and the sums of its money fields before and after, the fullest first. */
export async function batchEffect(trx: ReadTrx, batchId: string) {
  await oneRow(trx, batchId);
  const sums = (await keySums(trx, batchId)).filter(({ kind, key }) => isMoney(kind, key));
  return {
    values: await valueCount(trx, batchId),
    sums: sums.sort((a, b) => b.rows - a.rows || b.after - a.after).slice(0, MOST_SUMS),
  };
}

function isMoney(kind: (typeof ENTITY_KINDS)[number], key: string): boolean {
  const [id = ''] = key.split('@');
  return entityDef(kind).fields.get(id)?.type === 'money';
}

/** Names of the records whose values an undo leaves alone. */
export async function namedKept(trx: ReadTrx, kept: readonly { entityId: string; key: string }[]) {
  const ids = [...new Set(kept.map(({ entityId }) => entityId))];
  const found = new Map<string, { kind: (typeof ENTITY_KINDS)[number]; name: string }>();
  for (const kind of ENTITY_KINDS) {
    for (const [id, name] of await recordNames(trx, entityDef(kind), ids)) found.set(id, { kind, name });
  }
  return kept.flatMap(({ entityId, key }) => {
    const record = found.get(entityId);
    return record ? [{ entityId, key, ...record }] : [];
  });
}
