import type { ExtensionTyping } from '@guatu/contract';
import { type ExtensionCell, readExtensionText } from '@guatu/sheets';
import { type Clock, newId } from '../../../../platform/clock/index.ts';
import type { FileStore } from '../../../../platform/files/index.ts';
import {
  type CandidateDraft,
  candidateRow,
  type EntityDef,
  EXT_PREFIX,
  entityDef,
  type FieldValue,
  insertBatch,
  recordKeys,
  sameValue,
  type Trx,
} from '../../../../platform/ledger/index.ts';
import { importWords, typeWords } from '../../messages.ts';
import { insertTyping } from '../../sql/extensions.ts';
import { candidateLoad } from '../../sql/staging.ts';
import { extensionProblem } from '../staging/typed-columns.ts';
import { allowTyping } from './allow-typing.ts';
import { type PlacedValue, placedValues, type ValuePlace } from './placed-values.ts';
import { type ReopenedSource, reopenSource } from './read-again.ts';

export interface TypeExtension {
  readonly fieldId: string;
  readonly typing: ExtensionTyping;
  readonly by: string;
}

export interface ExtensionTyped {
  readonly batchId: string;
  readonly changed: number;
  readonly unreadable: number;
}

type Draft = Omit<CandidateDraft, 'ord'>;

/**
 * Reads every value of a column again from the kept files, as the type that somebody gave it, and lays the result out as a
 * batch to be reviewed. What cannot be read as that type keeps its text in the ledger and becomes a problem on its cell.
 * The type itself counts from the moment the batch is confirmed.
 */
export async function typeExtension(
  trx: Trx,
  clock: Clock,
  files: Pick<FileStore, 'read'>,
  input: TypeExtension,
  onProgress: (share: number | null, step: string) => void = () => undefined,
): Promise<ExtensionTyped> {
  const { typing, by } = input;
  const field = await allowTyping(trx, input.fieldId, typing);
  const def = entityDef(field.entity_kind);
  onProgress(null, importWords.typingStep.looking);
  const values = await placedValues(trx, def, field);
  const sources = await reopenAll(trx, files, values, { ...typing, path: field.header_path }, onProgress);
  const key = EXT_PREFIX + field.header_path;
  const drafts = values
    .flatMap((value) => draftOf(def, key, value, cellOf(value, sources), typing) ?? [])
    .sort(inOrderOfSheets);

  const [only, ...others] = [...sources.keys()];
  // With one file the review stands beside its sheet; rows of several each name their own.
  const sourceId = only !== undefined && others.length === 0 ? only : null;
  const batchId = newId();
  const territories = [...new Set([field.territory_id, ...drafts.map(({ territoryId }) => territoryId)])];
  const nr = await insertBatch(trx, {
    id: batchId,
    kind: 'rule',
    title: importWords.typingTitle(typing.label, typeWords[typing.type]),
    sourceId,
    undoesId: null,
    territoryId: field.territory_id,
    territories: territories.sort((a, b) => a - b),
    createdBy: by,
    createdAt: clock.now(),
  });
  const placed = drafts.map((draft, ord) => ({
    ...draft,
    ord,
    sourceId: sourceId === null ? (draft.sourceId ?? null) : null,
  }));
  const keys = await recordKeys(trx, placed);
  const candidates = candidateLoad(trx, batchId);
  await candidates.add(placed.map((draft) => candidateRow({ nr, sourceId }, draft, keys)));
  await candidates.end();
  await insertTyping(trx, { batchId, fieldId: field.id, territoryId: field.territory_id, ...typing });
  return {
    batchId,
    changed: drafts.filter(({ action }) => action === 'changed').length,
    unreadable: drafts.filter(({ problems = [] }) => problems.length > 0).length,
  };
}

/** As the rows stand in their files, newer files last; what was typed by hand comes first. */
function inOrderOfSheets(a: Draft, b: Draft): number {
  const source = (a.sourceId ?? '').localeCompare(b.sourceId ?? '');
  return source || (a.tableNo ?? 0) - (b.tableNo ?? 0) || (a.rowNo ?? 0) - (b.rowNo ?? 0);
}

async function reopenAll(
  trx: Trx,
  files: Pick<FileStore, 'read'>,
  values: readonly PlacedValue[],
  column: Parameters<typeof reopenSource>[3],
  onProgress: (share: number | null, step: string) => void,
): Promise<ReadonlyMap<string, ReopenedSource>> {
  const rows = new Map<string, Map<number, number[]>>();
  for (const { place } of values) {
    if (place === null) continue;
    const tables = rows.get(place.sourceId) ?? new Map<number, number[]>();
    tables.set(place.tableNo, [...(tables.get(place.tableNo) ?? []), rowOf(place)]);
    rows.set(place.sourceId, tables);
  }
  const opened = new Map<string, ReopenedSource>();
  for (const [sourceId, tables] of rows) {
    const source = await reopenSource(trx, files, sourceId, column, tables);
    opened.set(sourceId, source);
    onProgress(opened.size / rows.size, importWords.typingStep.reading(source.fileName));
  }
  return opened;
}

function cellOf({ place }: PlacedValue, sources: ReadonlyMap<string, ReopenedSource>): ExtensionCell | null {
  return place === null ? null : (sources.get(place.sourceId)?.cell(place.tableNo, rowOf(place)) ?? null);
}

function rowOf({ cell, rowNo }: ValuePlace): number {
  return cell === null ? rowNo : Number(/\d+$/.exec(cell)?.[0]);
}

/** Null when nothing is to be written and nothing to be said. */
function draftOf(
  def: EntityDef,
  key: string,
  value: PlacedValue,
  cell: ExtensionCell | null,
  typing: ExtensionTyping,
): Draft | null {
  const read = cell === null ? textAgain(value.value, typing) : cell.value;
  const problems =
    cell === null || cell.problem === null ? [] : [extensionProblem(cell, cell.problem, key, typing.type)];
  const changes = read !== null && !sameValue(read, value.value);
  if (!changes && problems.length === 0) return null;
  const { place } = value;
  return {
    sourceId: place?.sourceId ?? null,
    tableNo: place?.tableNo ?? null,
    rowNo: place?.rowNo ?? null,
    kind: def.kind,
    entityId: value.id,
    action: changes ? 'changed' : 'same',
    territoryId: value.territoryId,
    baseVersion: value.version,
    newValues: changes ? { [key]: read } : {},
    oldValues: changes ? { [key]: value.value } : {},
    after: value.values,
    cells: changes && place !== null && place.cell !== null ? { [key]: place.cell } : {},
    problems,
  };
}

/** A value that stands in no file is read from the ledger's own text; one that already has a type stays as it is. */
function textAgain(value: FieldValue, typing: ExtensionTyping): FieldValue {
  return typeof value === 'string' ? readExtensionText(value, typing) : null;
}
