import type { Batch, Permission } from '@guatu/contract';
import type { Sight } from '../../platform/records/index.ts';

/** As much of an actor as these rules look at. */
interface Holder {
  readonly permissions: ReadonlySet<Permission>;
}

type BatchState = Pick<Batch, 'status' | 'undoneById' | 'kind'>;

/** What came from a workbook has one to read again and to write on; a report's tables were made out of its text. */
export function hasWorkbook(source: { readonly kind: string } | null): boolean {
  return source !== null && source.kind === 'workbook';
}

/** Answering questions of a review takes the right to report figures, while the review lasts. */
export function canDecide(actor: Holder, batch: BatchState): boolean {
  return batch.status === 'review' && actor.permissions.has('ledger.import');
}

/** Only an imported file can be read again under another mapping. */
export function canRemap(actor: Holder, batch: BatchState): boolean {
  return batch.kind === 'import' && canDecide(actor, batch);
}

/** Entering a batch takes the right to review, which is another right than to report. */
export function canConfirm(actor: Holder, batch: BatchState): boolean {
  return batch.status === 'review' && actor.permissions.has('ledger.confirm');
}

/** Whoever reports may give a batch up, and whoever reviews may send it back. */
export function canDiscard(actor: Holder, batch: BatchState): boolean {
  return canDecide(actor, batch) || canConfirm(actor, batch);
}

/** What was erased cannot be brought back. */
export function canUndo(actor: Holder, batch: BatchState): boolean {
  const standing = batch.status === 'confirmed' && batch.undoneById === null && batch.kind !== 'erase';
  return standing && actor.permissions.has('ledger.confirm');
}

interface Reader {
  readonly userId: string;
  readonly scope: { readonly all: boolean; readonly territories: readonly number[] };
}

interface SourceState {
  readonly territories: readonly number[];
  readonly uploaded_by: string;
  readonly erased: boolean;
}

/** Every row of a source is in the reader's scope. */
export function seesEveryRow(reader: Reader, source: Pick<SourceState, 'territories'>): boolean {
  return reader.scope.all || source.territories.every((leaf) => reader.scope.territories.includes(leaf));
}

/**
 * Who gets the file itself: everything in it must be his to see. Whoever brought the file knows its protected columns
 * already. A file that still names somebody who was erased is handed out to nobody.
 */
export function mayTakeFile(
  reader: Reader,
  sight: Sight,
  source: SourceState,
  protections: ReadonlySet<keyof Sight>,
): boolean {
  const columns = source.uploaded_by === reader.userId || [...protections].every((what) => sight[what]);
  return !source.erased && seesEveryRow(reader, source) && columns;
}

/** The types of an office's own columns are for whoever reports for that office. */
export function mayTypeColumnsOf(scope: Reader['scope'], office: number): boolean {
  return scope.all || scope.territories.includes(office);
}
