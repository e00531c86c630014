import { addDays, isoDay } from '@guatu/kernel';
import type { Trx } from '../ledger/index.ts';
import { refuseOwnDraft } from './access.ts';
import { spansOverlap } from './choose.ts';
import { isIssued } from './load.ts';
import { ruleRefusals, ruleWords } from './messages.ts';
import { type LocalRow, localVersions, lockRule } from './sql.ts';
import type { RuleActor, RuleDeps, RuleSaved } from './types.ts';
import {
  checkedContent,
  editOf,
  kindOf,
  type RuleTarget,
  refuseUnlessDraft,
  targetOf,
  todayOf,
  type VersionEdit,
  writeVersions,
} from './versions.ts';

/** A draft to be put in force. */
export interface RuleIssue extends RuleTarget {
  /** Lets the office's version that is in force give way: it ends the day before, or is withdrawn if no day is left of it. */
  readonly replace: boolean;
}

/**
 * Puts a draft in force from its date. Whoever wrote it may not. Two versions of one office never hold on the same day: the
 * one in force gives way in the same batch where that is asked for, and one that begins later is never pushed aside.
 */
export async function issueRule(trx: Trx, deps: RuleDeps, actor: RuleActor, input: RuleIssue): Promise<RuleSaved> {
  await lockRule(trx, input.ruleId);
  const row = await targetOf(trx, actor, input);
  refuseUnlessDraft(row);
  refuseOwnDraft(actor, row.rule_drafted_by ?? []);
  // The kind may have learned to read more or less since the draft was saved.
  checkedContent(kindOf(deps.kinds, input.ruleId), row);
  const inTheWay = (await localVersions(trx, input.ruleId, false)).filter(
    (other) => isIssued(other) && other.territory_id === row.territory_id && spansOverlap(spanOf(other), spanOf(row)),
  );
  const edits = inTheWay.map((other) => givingWay(other, row, input.replace));
  const changes = { ruleStatus: 'ISSUED', ruleIssuedBy: actor.userId, ruleIssuedOn: todayOf(deps) };
  const about = { title: ruleWords.issue(row.rule_title), hash: row.rule_hash };
  return writeVersions(trx, deps, actor, about, [editOf(row, input.version, changes), ...edits]);
}

/** Ends a version in force; it still holds for what is judged by a day up to its last. */
export async function endRule(
  trx: Trx,
  deps: RuleDeps,
  actor: RuleActor,
  input: RuleTarget & { readonly on: string; readonly reason: string },
): Promise<RuleSaved> {
  const row = await targetOf(trx, actor, input);
  if (!isIssued(row)) throw ruleRefusals.rule_not_issued({ version: row.rule_version });
  if (input.on < row.effective_from) throw ruleRefusals.rule_end_wrong({ on: input.on, from: row.effective_from });
  // Made longer it could reach into the next version.
  if (row.effective_to !== null && input.on >= row.effective_to)
    throw ruleRefusals.rule_end_late({ to: row.effective_to });
  const about = { title: ruleWords.end(row.rule_title), hash: row.rule_hash, reason: input.reason };
  return writeVersions(trx, deps, actor, about, [editOf(row, input.version, { effectiveTo: input.on })]);
}

function givingWay(other: LocalRow, row: LocalRow, replace: boolean): VersionEdit {
  if (!replace || other.effective_from > row.effective_from) {
    const { rule_version: version, effective_from: from, effective_to: to } = other;
    throw ruleRefusals.rule_overlaps({ version, from, to });
  }
  if (other.effective_from === row.effective_from) return editOf(other, other.version, { ruleStatus: 'WITHDRAWN' });
  return editOf(other, other.version, { effectiveTo: addDays(isoDay(row.effective_from), -1) });
}

const spanOf = ({ effective_from: from, effective_to: to }: LocalRow) => ({ from, to });
