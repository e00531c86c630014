import { officeDay } from '@guatu/kernel';
import type { IndicatorDictionary } from '../../../../platform/indicators/index.ts';
import {
  type BatchRow,
  type CurrentRow,
  currentRows,
  type EntityKind,
  EXT_PREFIX,
  entityDef,
  extensionFieldDef,
  extensionFields,
  type FieldDef,
  openContents,
  recordKeys,
  type Trx,
  type Values,
} from '../../../../platform/ledger/index.ts';
import { sourceRefusals } from '../../messages.ts';
import { typingOfBatch } from '../../sql/extensions.ts';
import { candidatesByOrd, candidatesOfEntity, replaceCandidate } from '../../sql/review.ts';
import { type TableRow, tablesOf } from '../../sql/tables.ts';
import { dictionaries } from '../staging/follow-indicator.ts';
import { type Draft, draftOf, storedDraft, writingOf } from './draft.ts';

/** The rows that one call of decisions works on, each loaded and locked once, all stored at the end. */
export class Desk {
  readonly trx: Trx;
  readonly batch: BatchRow;
  private readonly drafts = new Map<number, Draft>();
  private readonly known = new Map<string, CurrentRow>();
  private readonly tables = new Map<string, readonly TableRow[]>();

  constructor(trx: Trx, batch: BatchRow) {
    this.trx = trx;
    this.batch = batch;
  }

  async load(ords: readonly number[]): Promise<void> {
    const missing = ords.filter((ord) => !this.drafts.has(ord));
    const rows = await candidatesByOrd(this.trx, this.batch.id, [...new Set(missing)]);
    for (const row of await openContents(this.trx, [...rows.values()])) this.drafts.set(row.ord, draftOf(row));
  }

  async draft(ord: number): Promise<Draft> {
    if (!this.drafts.has(ord)) await this.load([ord]);
    const draft = this.drafts.get(ord);
    if (!draft) throw sourceRefusals.candidate_not_found({ ord });
    return draft;
  }

  /** The other row of this batch that already stands for a record. */
  async rowOf(entityId: string, exceptOrd: number): Promise<Draft | null> {
    const stored = await candidatesOfEntity(this.trx, this.batch.id, entityId);
    await this.load(stored.map((row) => row.ord));
    const holders = [...this.drafts.values()].filter(
      (draft) => draft.entityId === entityId && draft.action !== 'rejected' && draft.row.ord !== exceptOrd,
    );
    return holders.sort((a, b) => a.row.ord - b.row.ord)[0] ?? null;
  }

  /** Key of the value that stands in a cell, by the column of the row's table. */
  async keyOfCell(draft: Draft, cell: string): Promise<string | null> {
    const letter = /^[A-Z]+/.exec(cell)?.[0] ?? '';
    const column = (await this.table(draft))?.columns[letter];
    return column ? (column.key ?? extKey(column.path)) : null;
  }

  /** Cell of a key in the row of a draft. */
  async cellOfKey(draft: Draft, key: string): Promise<string | null> {
    const own = draft.cells[key];
    if (own !== undefined) return own;
    const columns = Object.entries((await this.table(draft))?.columns ?? {});
    const found = columns.find(([, column]) => (column.key ?? extKey(column.path)) === key);
    return found && draft.row.row_no !== null ? `${found[0]}${draft.row.row_no}` : null;
  }

  /** What the ledger holds of the record that the row is; nothing for a new one. */
  async base(draft: Draft): Promise<Values> {
    if (draft.baseVersion === 0) return {};
    return (await this.record(draft.row.entity_kind, draft.entityId))?.values ?? {};
  }

  async record(kind: EntityKind, id: string): Promise<CurrentRow | undefined> {
    await this.fetch(kind, [id]);
    return this.known.get(id);
  }

  /** What a column of the office's own holds: as this batch would have it, else as it is in force. */
  async ownColumn(kind: EntityKind, key: string): Promise<FieldDef | undefined> {
    const typing = await typingOfBatch(this.trx, this.batch.id);
    if (typing) return extensionFieldDef(typing);
    return (await extensionFields(this.trx)).get(kind)?.get(key);
  }

  /** The dictionary of indicators of the day on which the file was read. */
  dictionary(leaf: number): Promise<IndicatorDictionary | null> {
    return dictionaries(this.trx, officeDay(Date.parse(this.batch.created_at)))(leaf);
  }

  async storeAll(): Promise<void> {
    const drafts = [...this.drafts.values()];
    for (const kind of new Set(drafts.map((draft) => draft.row.entity_kind))) {
      const known = drafts.filter((draft) => draft.row.entity_kind === kind && draft.baseVersion > 0);
      await this.fetch(
        kind,
        known.map((draft) => draft.entityId),
      );
    }
    const writings = await Promise.all(
      drafts.map(async (draft) => ({ draft, writing: writingOf(draft, await this.base(draft)) })),
    );
    const keys = await recordKeys(
      this.trx,
      writings.map(({ writing }) => writing),
    );
    for (const { draft, writing } of writings) {
      await replaceCandidate(this.trx, this.batch.id, storedDraft(this.batch, draft, writing, keys));
    }
  }

  private async fetch(kind: EntityKind, ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.known.has(id));
    for (const [id, row] of await currentRows(this.trx, entityDef(kind), missing, null)) this.known.set(id, row);
  }

  private async table(draft: Draft): Promise<TableRow | undefined> {
    const source = draft.row.source_id ?? this.batch.source_id;
    if (source === null) return undefined;
    const tables = this.tables.get(source) ?? (await tablesOf(this.trx, source));
    this.tables.set(source, tables);
    return tables.find((table) => table.table_no === draft.row.table_no);
  }
}

const extKey = (path: readonly string[]) => EXT_PREFIX + path.join('/');
