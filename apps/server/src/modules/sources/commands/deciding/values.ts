import {
  BY_HAND,
  checkedValue,
  type EntityDef,
  EXT_PREFIX,
  entityDef,
  type FieldValue,
  parseKey,
  sameValue,
} from '../../../../platform/ledger/index.ts';
import { decisionWords } from '../../messages.ts';
import type { Desk } from './desk.ts';
import { type Draft, remember, settle, wrong } from './draft.ts';

/** Conflict: the ledger's value stays, or the file's is taken. */
export function choose(draft: Draft, decision: { readonly key: string; readonly take: 'ours' | 'theirs' }): void {
  const conflict = draft.conflicts[decision.key];
  if (!conflict) throw wrong(draft, decisionWords.noConflict);
  remember(draft, { act: 'choose', key: decision.key });
  delete draft.conflicts[decision.key];
  if (decision.take === 'theirs') {
    draft.newValues[decision.key] = conflict.theirs;
    draft.oldValues[decision.key] = conflict.ours;
  }
  settle(draft);
}

/** Leaves a value empty (nothing is written, the ledger keeps what it has) or enters one by hand, with the reason. */
export async function setValue(
  desk: Desk,
  draft: Draft,
  decision: { readonly key: string; readonly value: FieldValue; readonly note: string },
): Promise<void> {
  const { key, note } = decision;
  const def = entityDef(draft.row.entity_kind);
  const value = await enteredValue(desk, draft, def, key, decision.value);
  if (value === null && key === def.nameField && draft.baseVersion === 0) throw wrong(draft, decisionWords.nameNeeded);
  if (value !== null && note.trim() === '') throw wrong(draft, decisionWords.noteNeeded);
  remember(draft, { act: 'setValue', key, note });
  const current = (await desk.base(draft))[key] ?? null;
  delete draft.conflicts[key];
  if (value === null || sameValue(value, current)) {
    delete draft.newValues[key];
    delete draft.oldValues[key];
    delete draft.cells[key];
  } else {
    draft.newValues[key] = value;
    draft.oldValues[key] = current;
    draft.cells[key] = BY_HAND;
  }
  const onKey = await Promise.all(
    draft.problems.map(async (problem) => (problem.key ?? (await desk.keyOfCell(draft, problem.cell))) === key),
  );
  draft.problems = draft.problems.map((problem, i) => (onKey[i] ? { ...problem, handled: true } : problem));
  settle(draft);
}

async function enteredValue(
  desk: Desk,
  draft: Draft,
  def: EntityDef,
  key: string,
  value: FieldValue,
): Promise<FieldValue> {
  if (value === null) return value;
  if (key.startsWith(EXT_PREFIX)) {
    const own = await desk.ownColumn(def.kind, key);
    return own === undefined ? value : checkedValue(own, value);
  }
  const parsed = parseKey(def, key);
  if (!parsed) throw wrong(draft, decisionWords.unknownField(key));
  return checkedValue(parsed.field, value);
}

/** A remark was seen; a doubtful value that would land stays only with a reason. */
export function acknowledge(
  draft: Draft,
  decision: { readonly cell: string; readonly code: string; readonly note?: string | undefined },
): void {
  const isIt = (p: { cell: string; code: string }) => p.cell === decision.cell && p.code === decision.code;
  const problem = draft.problems.find((p) => isIt(p) && !p.handled);
  if (!problem) throw wrong(draft, decisionWords.noProblem);
  const note = decision.note?.trim() ?? '';
  if (problem.severity === 'error' && note === '') throw wrong(draft, decisionWords.noteNeeded);
  remember(draft, {
    act: 'acknowledge',
    ...(problem.key === null ? {} : { key: problem.key }),
    ...(note === '' ? {} : { note }),
  });
  draft.problems = draft.problems.map((p) => (isIt(p) ? { ...p, handled: true } : p));
}
