import {
  type AsksFirst,
  asksFirst,
  type CandidateDraft,
  type CurrentRow,
  compareThreeWays,
  currentRows,
  type EntityDef,
  entityDef,
  openContents,
  parseContent,
  sameValue,
  type Trx,
  takeBack,
  type Values,
} from '../../../../platform/ledger/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import { type LaterRevision, revisionsSince } from '../../sql/exported.ts';
import { type ClassifyContext, classifyRows, common, newDraft, type PlacedRow, subKeyOf } from './classify-rows.ts';
import { exportNote } from './exported-notes.ts';
import type { ExportedTable, RowIdentity } from './exported-table.ts';
import { insertedValues, returnedValues } from './returned-values.ts';

type KnownRow = Extract<RowIdentity, { is: 'record' }>;

/**
 * Says of each row of a returned export what it is. Rows are known by their keys, whatever their order or name; a copied
 * key is a new row with a problem; rows without a key are compared like any others.
 */
export async function classifyExported(
  trx: Trx,
  rows: readonly PlacedRow[],
  context: ClassifyContext,
  exported: ExportedTable,
): Promise<readonly CandidateDraft[]> {
  const [first] = rows;
  if (!first) return [];
  const def = entityDef(first.kind);
  const identityOf = ({ row }: PlacedRow) => exported.identities?.get(row);
  const known = rows.flatMap((row) => {
    const identity = identityOf(row);
    return identity?.is === 'record' ? [{ row, identity }] : [];
  });
  for (const { row, identity } of known) context.claims.set(`${def.kind}|id|${identity.id}`, row.ord);
  const drafts = await compareKnown(trx, def, known, context, exported);
  const others = rows
    .filter((row) => identityOf(row)?.is !== 'record')
    .map((row) => ({ ...row, values: insertedValues(row, exported) }));
  const copies = others.filter((row) => identityOf(row)?.is === 'copy');
  const inserted = others
    .filter((row) => identityOf(row)?.is !== 'copy')
    .map((row) => (identityOf(row)?.is === 'foreign' ? withProblem(row, 'foreign_key', def, exported) : row));
  return [
    ...drafts,
    ...copies.map((row) => newDraft(withProblem(row, 'copied_key', def, exported), context)),
    ...(await classifyRows(trx, inserted, context)),
  ].sort((a, b) => a.ord - b.ord);
}

function withProblem(
  row: PlacedRow,
  code: 'copied_key' | 'foreign_key',
  def: EntityDef,
  exported: ExportedTable,
): PlacedRow {
  const letter = exported.columns.find(({ key }) => key === def.nameField)?.letter ?? 'A';
  return { ...row, problems: [...row.problems, exportNote(code, `${letter}${row.row}`)] };
}

async function compareKnown(
  trx: Trx,
  def: EntityDef,
  known: readonly { readonly row: PlacedRow; readonly identity: KnownRow }[],
  context: ClassifyContext,
  exported: ExportedTable,
): Promise<readonly CandidateDraft[]> {
  const ids = known.map(({ identity }) => identity.id);
  const keys = [...exported.columns.map(({ key }) => key), ...known.flatMap(({ row }) => Object.keys(row.values))];
  const current = await currentRows(trx, def, ids, [...new Set(keys.flatMap(subKeyOf))]);
  const asks = await asksFirst(trx, def.kind, ids);
  const later = await openedSince(
    trx,
    known.map(({ identity }) => identity),
  );
  return known.map(({ row, identity }) => {
    const ours = current.get(identity.id);
    if (!ours) return notTaken(row, identity, 'out_of_scope', row.problems);
    if (ours.void || ours.survivorId !== null) {
      return notTaken(row, identity, 'record_gone', [...row.problems, exportNote('record_gone', `A${row.row}`)]);
    }
    return compared(def, row, ours, identity.version, later.get(identity.id) ?? [], context, exported, asks);
  });
}

async function openedSince(
  trx: Trx,
  exported: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, readonly LaterRevision[]>> {
  const byEntity = new Map<string, LaterRevision[]>();
  for (const row of await openContents(trx, await revisionsSince(trx, exported))) {
    const found = byEntity.get(row.entity_id);
    if (found) found.push(row);
    else byEntity.set(row.entity_id, [row]);
  }
  return byEntity;
}

function notTaken(
  row: PlacedRow,
  identity: KnownRow,
  reason: string,
  problems: readonly CellProblem[],
): CandidateDraft {
  return {
    ...common(row),
    problems,
    entityId: identity.id,
    action: 'rejected',
    territoryId: row.territoryId,
    baseVersion: 0,
    newValues: {},
    oldValues: {},
    after: {},
    match: { reason },
  };
}

function compared(
  def: EntityDef,
  row: PlacedRow,
  ours: CurrentRow,
  version: number,
  later: readonly LaterRevision[],
  context: ClassifyContext,
  exported: ExportedTable,
  asks: AsksFirst,
): CandidateDraft {
  const base = exportedValues(ours, version, later);
  const { theirs, problems } = returnedValues(def, row, exported, base);
  const writer = (key: string) => ({
    sameLine: base !== null && sameValue(ours.values[key], base[key]),
    batchNr: writerOf(key, later) ?? 0,
  });
  const comparison = compareThreeWays(theirs, ours.values, writer, asks(ours.id));
  const conflicting = Object.keys(comparison.conflicts).length > 0;
  const changing = Object.keys(comparison.changed).length > 0;
  const after = { ...ours.values, ...comparison.changed };
  return {
    ...common(row),
    problems,
    entityId: ours.id,
    action: conflicting ? 'conflict' : changing ? 'changed' : 'same',
    territoryId: ours.territoryId,
    baseVersion: ours.version,
    newValues: comparison.changed,
    oldValues: comparison.replaced,
    after,
    conflicts: comparison.conflicts,
    match: { reason: 'key' },
    ...(def.kind === 'project' && changing ? { dimensions: { ...context.dimensions.of(after) } } : {}),
  };
}

/** The record as it went out; null when revisions in between cannot all be seen. */
function exportedValues(ours: CurrentRow, version: number, later: readonly LaterRevision[]): Values | null {
  if (ours.version - version !== later.length) return null;
  return (
    takeBack(
      ours,
      later.map(({ content }) => content),
    )?.values ?? null
  );
}

function writerOf(key: string, later: readonly LaterRevision[]): number | undefined {
  return later.find(({ content }) => key in parseContent(content).n)?.batch_nr;
}
