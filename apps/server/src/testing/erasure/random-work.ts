import fc from 'fast-check';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import {
  confirmBatch,
  currentRows,
  type Db,
  draftUndo,
  entityDef,
  erasePersonal,
  saveRecord,
  type Trx,
  type Values,
} from '../../platform/ledger/index.ts';
import { mergeRecords } from '../../platform/records/merge.ts';

/** One thing that a person does to some projects; `nth` picks among those there are. */
export type Act =
  | { readonly do: 'register' }
  | { readonly do: 'edit'; readonly nth: number; readonly keys: readonly PersonalKey[]; readonly clears: boolean }
  | { readonly do: 'fund'; readonly nth: number; readonly amount: number }
  | { readonly do: 'undo'; readonly nth: number }
  | { readonly do: 'merge'; readonly nth: number; readonly other: number }
  | { readonly do: 'erase'; readonly nth: number };

const PERSONAL = ['liaison', 'liaisonPhone', 'ownerContact', 'ext:驻点联系人'] as const;
type PersonalKey = (typeof PERSONAL)[number];

const nth = fc.nat({ max: 30 });
const keys = fc.uniqueArray(fc.constantFrom(...PERSONAL), { minLength: 1, maxLength: 3 });

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('register' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), nth, keys, clears: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fund' as const), nth, amount: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), nth, other: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), nth }) },
);

// What the ledger rightly refuses in a random sequence.
const FUTILE = new Set([
  'nothing_changed',
  'undo_changes_nothing',
  'undo_has_dependents',
  'batch_already_undone',
  'erase_not_undone',
  'erase_nothing',
  'merge_same_record',
  'merge_already_merged',
]);

/** An office at work: what it did, and what is to be true of persons afterwards. */
export class PersonalOffice {
  readonly ids: string[] = [];
  readonly batches: string[] = [];
  /** Every personal text ever written, by the record it was written to. */
  readonly written = new Map<string, string[]>();
  /** Texts written before the record, or one merged with it then, was erased. */
  readonly erased = new Set<string>();
  private readonly db: Db;
  private readonly scope: Scope;
  private readonly leaf: number;
  private texts = 0;

  constructor(db: Db, scope: Scope, leaf: number) {
    this.db = db;
    this.scope = scope;
    this.leaf = leaf;
  }

  as<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return withScope(this.db, this.scope, work);
  }

  async perform(what: Act): Promise<void> {
    try {
      await this.attempt(what);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && FUTILE.has(String(error.code)))) throw error;
    }
  }

  /** What the records hold now; a record that is void or merged among them. */
  current() {
    return this.as((trx) => currentRows(trx, entityDef('project'), this.ids, []));
  }

  private async attempt(what: Act): Promise<void> {
    if (what.do === 'register') {
      const texts = this.newTexts(['liaison', 'liaisonPhone']);
      const changes = { projectName: `项目${this.ids.length}${this.name()}`, ...texts };
      const id = await this.save(null, 0, changes);
      this.ids.push(id);
      this.written.set(id, piecesOf(texts));
      return;
    }
    if (what.do === 'undo') return this.undo(this.batches[what.nth % Math.max(1, this.batches.length)]);
    const id = this.ids[what.nth % Math.max(1, this.ids.length)];
    const row = id === undefined ? undefined : (await this.current()).get(id);
    if (id === undefined || row === undefined) return;
    switch (what.do) {
      case 'edit': {
        const texts = what.clears ? Object.fromEntries(what.keys.map((key) => [key, null])) : this.newTexts(what.keys);
        await this.save(id, row.version, texts);
        this.written.get(id)?.push(...piecesOf(texts));
        return;
      }
      case 'fund':
        await this.save(id, row.version, { totalInvestment: what.amount });
        return;
      case 'merge':
        return this.merge(id, this.ids[what.other % this.ids.length] ?? id);
      case 'erase':
        return this.erase(id);
    }
  }

  private async save(id: string | null, version: number, changes: Values): Promise<string> {
    const edit = {
      kind: 'project' as const,
      id,
      version,
      territoryId: this.leaf,
      changes,
      by: this.scope.user,
      title: '改',
    };
    const done = await this.as((trx) => saveRecord(trx, systemClock, [], edit));
    this.batches.push(done.batchId);
    return done.recordId;
  }

  private async undo(batchId: string | undefined): Promise<void> {
    if (batchId === undefined) return;
    const { user: by } = this.scope;
    await this.as(async (trx) => {
      const undo = await draftUndo(trx, systemClock, { batchId, title: '撤销', by });
      await confirmBatch(trx, systemClock, [], { batchId: undo.batchId, version: 1, by });
      this.batches.push(undo.batchId);
    });
  }

  private async merge(survivor: string, merged: string): Promise<void> {
    const rows = await this.current();
    const side = (id: string) => ({ id, version: rows.get(id)?.version ?? 0 });
    const request = { survivor: side(survivor), merged: side(merged), reason: '同一个项目', by: this.scope.user };
    const { batchId } = await this.as((trx) => mergeRecords(trx, systemClock, [], { kind: 'project', ...request }));
    this.batches.push(batchId);
  }

  private async erase(id: string): Promise<void> {
    const group = groupOf(id, await this.current());
    const act = { kind: 'project' as const, entityId: id, reason: '依申请', by: this.scope.user };
    const { batchId } = await this.as((trx) => erasePersonal(trx, systemClock, [], act));
    if (batchId !== null) this.batches.push(batchId);
    for (const each of group) for (const text of this.written.get(each) ?? []) this.erased.add(text);
  }

  /** Texts that occur nowhere else, so that finding one anywhere means that it was left behind. */
  private newTexts(wanted: readonly PersonalKey[]): Record<string, string | string[]> {
    const text = (key: PersonalKey) => {
      if (key === 'liaison') return [this.name(), this.name()];
      return key === 'liaisonPhone' ? `139${String(this.next()).padStart(8, '0')}` : this.name();
    };
    return Object.fromEntries(wanted.map((key) => [key, text(key)]));
  }

  private next(): number {
    this.texts += 1;
    return this.texts;
  }

  private name(): string {
    return `某${[...String(this.next()).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}某`;
  }
}

function piecesOf(values: Readonly<Record<string, string | readonly string[] | null>>): string[] {
  return Object.values(values).flatMap((value) => value ?? []);
}

/** The record and all that are joined with it through merges, by asking again until nothing is added. */
function groupOf(id: string, rows: Awaited<ReturnType<PersonalOffice['current']>>): ReadonlySet<string> {
  const group = new Set([id]);
  for (let before = 0; before < group.size; ) {
    before = group.size;
    for (const row of rows.values()) {
      if (row.survivorId === null) continue;
      if (group.has(row.id)) group.add(row.survivorId);
      else if (group.has(row.survivorId)) group.add(row.id);
    }
  }
  return group;
}
