import type { Decision } from '@guatu/contract';
import {
  type BatchRow,
  BY_HAND,
  type CandidateRow,
  candidateRow,
  compareThreeWays,
  currentRows,
  entityDef,
  type FieldValue,
  ledgerRefusals,
  lockBatch,
  parseContent,
  type Trx,
  type Values,
} from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import { decisionWords, sourceRefusals } from '../messages.ts';
import { bumpBatch, candidateOfEntity, candidatesByOrd, replaceCandidate } from '../sql/review.ts';

/** A candidate as decisions work on it: content parsed, problems typed. */
interface Draft {
  readonly row: CandidateRow;
  action: CandidateRow['action'];
  entityId: string;
  baseVersion: number;
  territoryId: number;
  newValues: Record<string, FieldValue>;
  oldValues: Record<string, FieldValue>;
  cells: Record<string, string>;
  conflicts: Record<string, { ours: FieldValue; theirs: FieldValue; batchNr: number | null }>;
  problems: CellProblem[];
  match: Readonly<Record<string, unknown>> | null;
}

/** Applies a reviewer's decisions to a batch, all or none. Answers the batch's new version. */
export async function decide(
  trx: Trx,
  input: { batchId: string; version: number; decisions: readonly Decision[] },
): Promise<number> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  const ords = [...new Set(input.decisions.map((d) => d.ord))];
  const rows = await candidatesByOrd(trx, batch.id, ords);
  const drafts = new Map([...rows].map(([ord, row]) => [ord, draftOf(row)]));
  for (const decision of input.decisions) {
    const draft = drafts.get(decision.ord);
    if (!draft) throw sourceRefusals.candidate_not_found({ ord: decision.ord });
    await apply(trx, batch, draft, decision);
  }
  for (const draft of drafts.values()) await replaceCandidate(trx, batch.id, await stored(trx, batch, draft));
  return bumpBatch(trx, batch.id);
}

function draftOf(row: CandidateRow): Draft {
  const content = row.content === null ? { n: {}, o: {} } : parseContent(row.content);
  return {
    row,
    action: row.action,
    entityId: row.entity_id,
    baseVersion: row.base_version,
    territoryId: row.territory_id,
    newValues: { ...content.n },
    oldValues: { ...content.o },
    cells: { ...content.x },
    conflicts: { ...(row.conflicts as Draft['conflicts']) },
    problems: [...(row.problems as readonly CellProblem[])],
    match: row.match,
  };
}

async function apply(trx: Trx, batch: BatchRow, draft: Draft, decision: Decision): Promise<void> {
  switch (decision.act) {
    case 'choose':
      return choose(draft, decision);
    case 'setValue':
      return setValue(draft, decision);
    case 'acknowledge':
      draft.problems = draft.problems.map((p) =>
        p.cell === decision.cell && p.code === decision.code ? { ...p, handled: true } : p,
      );
      return;
    case 'reject':
      draft.action = 'rejected';
      draft.match = { ...draft.match, rejected: decision.reason };
      return;
    case 'separate':
      if (draft.baseVersion !== 0) throw wrong(draft, decisionWords.alreadyMatched);
      draft.action = 'new';
      draft.match = { ...draft.match, decided: 'separate' };
      return;
    case 'match':
      return matchWith(trx, batch, draft, decision.entityId);
  }
}

function choose(draft: Draft, decision: { key: string; take: 'ours' | 'theirs' }): void {
  const conflict = draft.conflicts[decision.key];
  if (!conflict) throw wrong(draft, decisionWords.noConflict);
  delete draft.conflicts[decision.key];
  if (decision.take === 'theirs') {
    draft.newValues[decision.key] = conflict.theirs;
    draft.oldValues[decision.key] = conflict.ours;
  }
  settle(draft);
}

/** A row without open conflicts is a change, or the same when nothing is left to write. */
function settle(draft: Draft): void {
  if (draft.action !== 'conflict' || draft.baseVersion === 0) return;
  if (Object.keys(draft.conflicts).length > 0) return;
  draft.action = Object.keys(draft.newValues).length > 0 ? 'changed' : 'same';
}

function setValue(draft: Draft, decision: { key: string; value: FieldValue; note: string }): void {
  const { key, value } = decision;
  if (value === null) {
    delete draft.newValues[key];
    delete draft.oldValues[key];
    delete draft.cells[key];
  } else {
    draft.newValues[key] = value;
    draft.oldValues[key] ??= null;
    draft.cells[key] = BY_HAND;
  }
  draft.problems = draft.problems.map((p) => (p.key === key ? { ...p, handled: true } : p));
}

/** The row is a record that exists, or another row of this batch; what it says more or else is laid against it. */
async function matchWith(trx: Trx, batch: BatchRow, draft: Draft, entityId: string): Promise<void> {
  const def = entityDef(draft.row.entity_kind);
  const current = (await currentRows(trx, def, [entityId], null)).get(entityId);
  if (!current) return foldInto(trx, batch, draft, entityId);
  const compared = compareThreeWays(draft.newValues, current.values, () => undefined);
  draft.entityId = entityId;
  draft.baseVersion = current.version;
  draft.territoryId = current.territoryId;
  draft.newValues = { ...compared.changed };
  draft.oldValues = { ...compared.replaced };
  draft.conflicts = { ...compared.conflicts };
  draft.action = 'conflict';
  draft.match = { ...draft.match, decided: 'match' };
  settle(draft);
}

/** Adds what this row says more to the earlier row of the same thing; the earlier row's values stay. */
async function foldInto(trx: Trx, batch: BatchRow, draft: Draft, entityId: string): Promise<void> {
  const row = await candidateOfEntity(trx, batch.id, entityId);
  if (!row || row.ord === draft.row.ord) throw wrong(draft, decisionWords.noTarget);
  const target = draftOf(row);
  for (const [key, value] of Object.entries(draft.newValues)) {
    if (key in target.newValues || key in target.conflicts) continue;
    target.newValues[key] = value;
    target.oldValues[key] = null;
    if (draft.cells[key] !== undefined) target.cells[key] = draft.cells[key];
  }
  await replaceCandidate(trx, batch.id, await stored(trx, batch, target));
  draft.action = 'rejected';
  draft.match = { ...draft.match, decided: 'folded', into: row.ord };
}

async function stored(trx: Trx, batch: BatchRow, draft: Draft): Promise<CandidateRow> {
  const def = entityDef(draft.row.entity_kind);
  const before: Values =
    draft.baseVersion === 0
      ? {}
      : ((await currentRows(trx, def, [draft.entityId], [])).get(draft.entityId)?.values ?? {});
  const row = candidateRow(
    { nr: batch.nr, sourceId: batch.source_id },
    {
      ord: draft.row.ord,
      tableNo: draft.row.table_no,
      rowNo: draft.row.row_no,
      kind: draft.row.entity_kind,
      entityId: draft.entityId,
      action: draft.action,
      territoryId: draft.territoryId,
      baseVersion: draft.baseVersion,
      newValues: draft.newValues,
      oldValues: draft.baseVersion === 0 ? {} : draft.oldValues,
      after: { ...before, ...draft.newValues },
      cells: draft.cells,
      conflicts: draft.conflicts,
      problems: draft.problems,
      match: draft.match,
    },
  );
  return { ...row, keys: row.keys === null ? draft.row.keys : { ...draft.row.keys, ...row.keys } };
}

function wrong(draft: Draft, why: string) {
  return sourceRefusals.decision_wrong({ ord: draft.row.ord, why });
}
