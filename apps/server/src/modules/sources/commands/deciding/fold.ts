import { asksFirst, compareThreeWays, type FieldValue } from '../../../../platform/ledger/index.ts';
import { decisionWords } from '../../messages.ts';
import type { Desk } from './desk.ts';
import { type Draft, remember, restore, settle, wrong } from './draft.ts';

/** The row is a record that exists, or another row of this batch; what it says more or else is laid against it. */
export async function matchWith(desk: Desk, draft: Draft, entityId: string): Promise<void> {
  if (draft.baseVersion !== 0) throw wrong(draft, decisionWords.alreadyMatched);
  // Two rows must never change one record side by side: the later one is folded into the earlier.
  const holder = await desk.rowOf(entityId, draft.row.ord);
  if (holder) return foldInto(desk, draft, holder);
  const current = await desk.record(draft.row.entity_kind, entityId);
  if (!current) throw wrong(draft, decisionWords.noTarget);
  remember(draft, { act: 'match' });
  const asks = await asksFirst(desk.trx, draft.row.entity_kind, [entityId]);
  const compared = compareThreeWays(draft.newValues, current.values, () => undefined, asks(entityId));
  draft.entityId = entityId;
  draft.baseVersion = current.version;
  draft.territoryId = current.territoryId;
  draft.newValues = { ...compared.changed };
  draft.oldValues = { ...compared.replaced };
  draft.conflicts = { ...compared.conflicts };
  draft.action = 'changed';
  settle(draft);
}

/** Adds what this row says more to the other row of the same thing; where both speak, the other one's values stay. */
async function foldInto(desk: Desk, draft: Draft, target: Draft): Promise<void> {
  if (draft.row.table_no !== target.row.table_no) throw wrong(draft, decisionWords.otherTable);
  remember(draft, { act: 'match', other: target.row.ord });
  remember(target, { act: 'absorb', other: draft.row.ord });
  const more: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(draft.newValues)) {
    if (!(key in target.newValues || key in target.conflicts)) more[key] = value;
  }
  const asks = await asksFirst(desk.trx, target.row.entity_kind, [target.entityId]);
  const compared = compareThreeWays(more, await desk.base(target), () => undefined, asks(target.entityId));
  for (const key of [...Object.keys(compared.changed), ...Object.keys(compared.conflicts)]) {
    // The value came from this row, so its cell is an exception to the place of the row it lands with.
    const cell = await desk.cellOfKey(draft, key);
    if (cell !== null) target.cells[key] = cell;
  }
  Object.assign(target.newValues, compared.changed);
  Object.assign(target.oldValues, compared.replaced);
  Object.assign(target.conflicts, compared.conflicts);
  settle(target);
  draft.action = 'rejected';
}

/** Takes the last decision on a row back; one that touched two rows only while it is the last on both. */
export async function takeBack(desk: Desk, draft: Draft): Promise<void> {
  const last = draft.history.at(-1);
  if (last?.other !== undefined) {
    const other = await desk.draft(last.other);
    if (other.history.at(-1)?.other !== draft.row.ord)
      throw wrong(draft, decisionWords.laterDecision(other.row.row_no));
    restore(other);
  }
  restore(draft);
}
