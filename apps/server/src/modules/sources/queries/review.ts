import type { Batch, Candidate, Problem, ReviewTable, SourceSheet } from '@guatu/contract';
import {
  type CandidateRow,
  type EntityKind,
  entityDef,
  findSource,
  ledgerRefusals,
  parseContent,
  type ReadTrx,
  ROW_MARKS,
  sheetsOf,
} from '../../../platform/ledger/index.ts';
import { batchNo, maskedValue, personNames, type Sight } from '../../../platform/records/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import {
  type BatchListRow,
  batchPage,
  batchTotal,
  type CandidateFilter,
  candidatePage,
  candidateTotal,
  problemCounts,
  recordNames,
  type TableRow,
  tablesOf,
} from '../sql/review.ts';

export function batchAnswer(row: BatchListRow, names: ReadonlyMap<string, string>): Batch {
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
    afterSeal: row.after_seal,
    version: row.version,
    createdBy: names.get(row.created_by) ?? '',
    createdAt: row.created_at,
    confirmedBy: row.confirmed_by === null ? null : (names.get(row.confirmed_by) ?? ''),
    confirmedAt: row.confirmed_at,
  };
}

export async function batchAnswers(trx: ReadTrx, rows: readonly BatchListRow[]): Promise<Batch[]> {
  const people = rows.flatMap((row) => [row.created_by, ...(row.confirmed_by === null ? [] : [row.confirmed_by])]);
  const names = await personNames(trx, [...new Set(people)]);
  return rows.map((row) => batchAnswer(row, names));
}

export async function oneBatch(trx: ReadTrx, id: string): Promise<BatchListRow> {
  const [row] = await batchPage(trx, { id }, { limit: 1, offset: 0 });
  if (!row) throw ledgerRefusals.batch_not_found();
  return row;
}

export async function batchList(
  trx: ReadTrx,
  query: { status?: string | undefined; limit: number; offset: number },
): Promise<{ rows: Batch[]; total: number }> {
  return {
    rows: await batchAnswers(trx, await batchPage(trx, query, query)),
    total: await batchTotal(trx, query),
  };
}

/** The sheets of a source and what its tables were understood as. */
export async function sheetsAndTables(
  trx: ReadTrx,
  sourceId: string,
): Promise<{ sheets: SourceSheet[]; tables: ReviewTable[] }> {
  const sheets = await sheetAnswers(trx, sourceId);
  return { sheets, tables: tableAnswers(await tablesOf(trx, sourceId), sheets) };
}

export interface BatchDetail {
  readonly batch: Batch;
  readonly fileName: string | null;
  readonly fileSize: number | null;
  readonly sheets: SourceSheet[];
  readonly tables: ReviewTable[];
  readonly problemCounts: { mustHandle: number; warn: number; handled: number };
}

/** A batch with the sheets and columns of its workbook; a batch under review is counted as it stands. */
export async function batchDetail(trx: ReadTrx, id: string): Promise<BatchDetail> {
  const row = await oneBatch(trx, id);
  const [batch] = await batchAnswers(trx, [row]);
  if (!batch) throw ledgerRefusals.batch_not_found();
  const { first: _, ...problems } = await problemCounts(trx, id);
  if (row.source_id === null) {
    return { batch, fileName: null, fileSize: null, sheets: [], tables: [], problemCounts: problems };
  }
  const source = await findSource(trx, row.source_id);
  return {
    batch,
    fileName: source?.file_name ?? null,
    fileSize: source?.file_size ?? null,
    ...(await sheetsAndTables(trx, row.source_id)),
    problemCounts: problems,
  };
}

async function sheetAnswers(trx: ReadTrx, sourceId: string): Promise<SourceSheet[]> {
  return (await sheetsOf(trx, sourceId)).map(({ sheet_no, name, layout }) => ({
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
  }));
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

export async function candidateAnswers(
  trx: ReadTrx,
  batchId: string,
  filter: CandidateFilter,
  page: { limit: number; offset: number },
  sight: Sight,
): Promise<{ rows: Candidate[]; total: number }> {
  const rows = await candidatePage(trx, batchId, filter, page);
  const names = await namesOf(trx, rows);
  return {
    rows: rows.map((row) => candidateAnswer(row, names, sight)),
    total: await candidateTotal(trx, batchId, filter),
  };
}

async function namesOf(trx: ReadTrx, rows: readonly CandidateRow[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const kinds = new Set<EntityKind>(rows.map((row) => row.entity_kind));
  for (const kind of kinds) {
    const ids = rows.filter((row) => row.entity_kind === kind && row.base_version > 0).map((row) => row.entity_id);
    for (const [id, name] of await recordNames(trx, entityDef(kind), ids)) names.set(id, name);
  }
  return names;
}

function candidateAnswer(row: CandidateRow, names: ReadonlyMap<string, string>, sight: Sight): Candidate {
  const def = entityDef(row.entity_kind);
  const content = row.content === null ? { n: {}, o: {} } : parseContent(row.content);
  const shown = (key: string, value: Candidate['changes'][string][0]) => maskedValue(def, key, value, sight);
  const marks: readonly string[] = Object.values(ROW_MARKS);
  const name = content.n[def.nameField];
  return {
    ord: row.ord,
    tableNo: row.table_no,
    row: row.row_no,
    kind: row.entity_kind,
    entityId: row.entity_id,
    name: typeof name === 'string' ? name : (names.get(row.entity_id) ?? ''),
    action: row.action,
    territoryId: row.territory_id,
    changes: Object.fromEntries(
      Object.entries(content.n).map(([key, value]) => [
        key,
        marks.includes(key) ? [content.o[key] ?? null, value] : [shown(key, content.o[key] ?? null), shown(key, value)],
      ]),
    ),
    conflicts: Object.fromEntries(
      Object.entries(row.conflicts as Candidate['conflicts']).map(([key, conflict]) => [
        key,
        { ...conflict, ours: shown(key, conflict.ours), theirs: shown(key, conflict.theirs) },
      ]),
    ),
    cells: content.x ?? {},
    match: matchAnswer(row.match),
    problems: (row.problems as readonly CellProblem[]).map((problem): Problem => ({ ...problem })),
  };
}

function matchAnswer(match: CandidateRow['match']): Candidate['match'] {
  if (match === null) return null;
  const { reason, name, score, id, ord } = match;
  return {
    reason: typeof reason === 'string' ? reason : '',
    name: typeof name === 'string' ? name : null,
    score: typeof score === 'number' ? score : null,
    id: typeof id === 'string' ? id : null,
    ord: typeof ord === 'number' ? ord : null,
  };
}
