import { CodedFailure } from '@guatu/kernel';
import { type RuleContent, ruleHash } from '../catalog/index.ts';
import type { Clock } from '../clock/index.ts';
import { type LandHook, ledgerRefusals, type RecordEdit, saveRecords, type Trx, type Values } from '../ledger/index.ts';
import { spansOverlap } from './choose.ts';
import { localContent } from './load.ts';
import { ruleRefusals, ruleWords } from './messages.ts';
import { codeOfOffice, editionsOf, type LocalRow, localVersion, localVersions } from './sql.ts';
import type { RuleKind } from './types.ts';

export interface RuleDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  readonly kinds: readonly RuleKind<unknown>[];
}

/** A version as an office writes it. */
export interface RuleDraft {
  /** The draft that is changed, with the version of its record that the writer looked at; null starts one. */
  readonly draft: { readonly id: string; readonly version: number } | null;
  readonly ruleId: string;
  /** The office whose own it is, as a leaf. */
  readonly office: number;
  readonly title: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly sourceNote: string;
  /** JSON text of what the kind adds to the envelope. */
  readonly body: string;
  /** Hash of the version it was made from. */
  readonly base: string | null;
  readonly issue: boolean;
}

/**
 * Saves a version of an office's own, as a draft or in force from its date: a batch like any other. What its kind cannot read
 * is refused, and so is a version in force that overlaps another one of the same office; one that was issued never changes.
 */
export async function saveRule(
  trx: Trx,
  deps: RuleDeps,
  by: string,
  input: RuleDraft,
): Promise<{ id: string; hash: string }> {
  const { draft, ruleId, office, issue, effectiveFrom, effectiveTo } = input;
  const kind = kindOf(deps.kinds, ruleId);
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    throw ruleRefusals.rule_dates_wrong({ from: effectiveFrom, to: effectiveTo });
  }
  const present = await localVersions(trx, ruleId, false);
  const changed =
    draft &&
    unissued(
      present.find(({ id }) => id === draft.id),
      ruleId,
    );
  const number = changed?.rule_version ?? (await nextVersion(trx, ruleId, present));
  const row = {
    rule_id: ruleId,
    rule_title: input.title,
    rule_version: number,
    effective_from: effectiveFrom,
    effective_to: effectiveTo,
    region_code: (await codeOfOffice(trx, office)) ?? '000000',
    source_note: input.sourceNote,
    rule_body: input.body,
  };
  const hash = ruleHash(checkedContent(kind, row));
  if (issue) refuseOverlap(present, { office, from: effectiveFrom, to: effectiveTo });
  const changes: Values = {
    ruleTitle: input.title,
    ruleId,
    ruleVersion: number,
    ruleStatus: issue ? 'ISSUED' : 'DRAFT',
    effectiveFrom,
    effectiveTo,
    regionCode: row.region_code,
    sourceNote: input.sourceNote,
    ruleBody: input.body,
    ruleHash: hash,
    ruleBase: input.base,
  };
  const edit: RecordEdit = {
    kind: 'rule',
    id: draft?.id ?? null,
    version: draft?.version ?? 0,
    territoryId: office,
    changes,
    by,
    title: (issue ? ruleWords.issue : ruleWords.draft)(input.title),
  };
  const { recordIds } = await saveRecords(trx, deps.clock, deps.hooks, [edit], 'rule');
  const [id] = recordIds;
  if (id === undefined) throw new Error('a saved batch has no record');
  return { id, hash };
}

/** Ends a version in force; it still holds for what is judged by a day up to its last. */
export async function endRule(
  trx: Trx,
  deps: Omit<RuleDeps, 'kinds'>,
  by: string,
  input: { readonly id: string; readonly version: number; readonly on: string; readonly reason: string },
): Promise<void> {
  const row = await localVersion(trx, input.id);
  if (!row) throw ledgerRefusals.record_not_found();
  if (input.on < row.effective_from) throw ruleRefusals.rule_end_wrong({ on: input.on, from: row.effective_from });
  const edit: RecordEdit = {
    kind: 'rule',
    id: input.id,
    version: input.version,
    territoryId: row.territory_id,
    changes: { effectiveTo: input.on },
    by,
    title: ruleWords.end(row.rule_title),
    reason: input.reason,
  };
  await saveRecords(trx, deps.clock, deps.hooks, [edit], 'rule');
}

/** The kind that reads a rule of this id. */
export function kindOf(kinds: readonly RuleKind<unknown>[], id: string): RuleKind<unknown> {
  const found = kinds.find((kind) => (kind.many ? id.startsWith(kind.id) && id !== kind.id : id === kind.id));
  if (!found) throw ruleRefusals.rule_unknown({ id });
  return found;
}

function unissued(row: LocalRow | undefined, id: string): LocalRow {
  if (!row) throw ruleRefusals.rule_unknown({ id });
  if (row.rule_status !== 'DRAFT') throw ruleRefusals.rule_issued_already({ version: row.rule_version });
  return row;
}

async function nextVersion(trx: Trx, id: string, present: readonly LocalRow[]): Promise<number> {
  const shipped = (await editionsOf(trx, id, false)).map(({ content }) => (JSON.parse(content) as RuleContent).version);
  return Math.max(0, ...shipped, ...present.map(({ rule_version }) => rule_version)) + 1;
}

function checkedContent(kind: RuleKind<unknown>, row: Parameters<typeof localContent>[0]): RuleContent {
  let content: RuleContent;
  try {
    content = localContent(row);
  } catch (error) {
    throw ruleRefusals.rule_body_broken({ why: error instanceof Error ? error.message : String(error) });
  }
  try {
    kind.read(content);
  } catch (error) {
    // Its own sentence says what is wrong; anything else is content that the kind cannot make sense of.
    if (error instanceof CodedFailure) throw ruleRefusals.rule_body_wrong({ why: error.message });
    throw ruleRefusals.rule_body_broken({ why: error instanceof Error ? error.message : String(error) });
  }
  return content;
}

function refuseOverlap(
  present: readonly LocalRow[],
  wanted: { readonly office: number; readonly from: string; readonly to: string | null },
): void {
  const other = present.find(
    (row) =>
      row.rule_status === 'ISSUED' &&
      row.territory_id === wanted.office &&
      spansOverlap({ from: row.effective_from, to: row.effective_to }, wanted),
  );
  if (!other) return;
  throw ruleRefusals.rule_overlaps({ version: other.rule_version, from: other.effective_from, to: other.effective_to });
}
