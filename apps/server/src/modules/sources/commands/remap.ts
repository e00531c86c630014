import { columnKey, type RememberedColumn } from '@guatu/sheets';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import {
  type BatchRow,
  entityDef,
  findSource,
  isEntityKind,
  ledgerRefusals,
  lockBatch,
  type SourceRow,
  type Trx,
} from '../../../platform/ledger/index.ts';
import { hasWorkbook } from '../access.ts';
import { type Corrections, mergeColumns } from '../domain/memory.ts';
import { sourceRefusals } from '../messages.ts';
import { type TableRow, tablesOf } from '../sql/tables.ts';
import { saveTemplate, templatesOf } from '../sql/templates.ts';

export interface Remapping {
  readonly batchId: string;
  readonly version: number;
  readonly tableNo: number;
  /** Column letter → field id; null keeps the column under its own caption. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly period?: string | undefined;
  readonly territoryId?: number | undefined;
  readonly remember: boolean;
  readonly by: string;
}

/** The stored file and what a new reading of it has to respect. */
export interface Reread {
  readonly hash: string;
  readonly name: string;
  readonly corrections: Corrections;
}

/**
 * Checks a corrected mapping, keeps it for the office when that is wanted, and answers how to read the file again. What
 * was corrected or remembered in this batch before goes on counting.
 */
export async function remapBatch(trx: Trx, clock: Clock, input: Remapping): Promise<Reread> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  if (batch.kind !== 'import') throw sourceRefusals.remap_not_import();
  const source = await sourceOf(trx, batch);
  if (!hasWorkbook(source)) throw sourceRefusals.remap_not_import();
  const tables = await tablesOf(trx, source.id);
  const table = tables.find((each) => each.table_no === input.tableNo);
  if (!table) throw sourceRefusals.table_not_found();
  const corrected = correctedColumns(table, input.columns);
  if (input.remember && corrected.length > 0) await keepTemplate(trx, clock, source, table, corrected, input.by);
  const ledgers = tables.filter((each) => each.entity_kind !== 'none');
  return {
    hash: source.file_hash,
    name: source.file_name,
    corrections: {
      memory: [
        ...ledgers.map((each) => ({ kind: each.entity_kind, columns: rememberedColumns(each) })),
        { kind: table.entity_kind, columns: corrected },
      ],
      periods: {
        ...Object.fromEntries(ledgers.flatMap((each) => (each.period === null ? [] : [[each.table_no, each.period]]))),
        ...(input.period === undefined ? {} : { [table.table_no]: input.period }),
      },
      // With one table the office stays what it is, whoever set it; several tables may each speak for their own.
      territoryId: input.territoryId ?? (ledgers.length === 1 ? source.territory_id : null),
    },
  };
}

async function sourceOf(trx: Trx, batch: BatchRow): Promise<SourceRow & { file_hash: string; file_name: string }> {
  const source = batch.source_id === null ? undefined : await findSource(trx, batch.source_id);
  const { file_hash, file_name } = source ?? {};
  if (!source || !file_hash || !file_name) throw sourceRefusals.source_not_found();
  if (source.erased) throw sourceRefusals.source_erased();
  return { ...source, file_hash, file_name };
}

function correctedColumns(table: TableRow, corrections: Remapping['columns']): readonly RememberedColumn[] {
  const fields = isEntityKind(table.entity_kind) ? entityDef(table.entity_kind).fields : null;
  return Object.entries(corrections).map(([letter, field]) => {
    const column = table.columns[letter];
    if (!column || column.path.length === 0) throw sourceRefusals.column_without_caption({ letter });
    if (field !== null && !fields?.has(field)) throw sourceRefusals.field_not_of_kind({ letter, field });
    return { path: column.path, unit: column.plainUnit, field };
  });
}

function rememberedColumns(table: TableRow): readonly RememberedColumn[] {
  return Object.values(table.columns)
    .filter((column) => column.remembered)
    .map(({ path, plainUnit, field }) => ({ path, unit: plainUnit, field }));
}

async function keepTemplate(
  trx: Trx,
  clock: Clock,
  source: SourceRow & { file_name: string },
  table: TableRow,
  corrected: readonly RememberedColumn[],
  by: string,
): Promise<void> {
  const known = (await templatesOf(trx, source.territory_id)).find(
    (each) => each.entity_kind === table.entity_kind && each.template_key === table.template_key,
  );
  const columnsOfTable = new Set(
    Object.values(table.columns).map((column) => columnKey(column.path, column.plainUnit)),
  );
  const before = known?.columns.filter((column) => columnsOfTable.has(columnKey(column.path, column.unit))) ?? [];
  await saveTemplate(trx, {
    id: newId(),
    territoryId: source.territory_id,
    kind: table.entity_kind,
    key: table.template_key,
    name: source.file_name,
    columns: mergeColumns([before, corrected]),
    by,
    at: clock.now(),
  });
}
