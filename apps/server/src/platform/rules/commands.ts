import { type RuleContent, ruleHash } from '../catalog/index.ts';
import type { Trx, Values } from '../ledger/index.ts';
import { refuseForeign } from './access.ts';
import { ruleRefusals, ruleWords } from './messages.ts';
import { codeOfOffice, editionsOf, type LocalRow, localVersions } from './sql.ts';
import type { RuleActor, RuleDeps, RuleSaved } from './types.ts';
import {
  checkedContent,
  editOf,
  kindOf,
  type RuleTarget,
  refuseUnlessDraft,
  targetOf,
  writeVersions,
} from './versions.ts';

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
  /** The version that it was copied from: a shipped edition by its hash, an office's own by the id of its record. */
  readonly from: string | null;
}

/**
 * Saves a version of an office's own as a draft: a batch like any other. What its kind cannot read is refused; a version
 * that was issued never changes. It holds for nothing until somebody else issues it.
 */
export async function saveRule(trx: Trx, deps: RuleDeps, actor: RuleActor, input: RuleDraft): Promise<RuleSaved> {
  const { draft, ruleId, effectiveFrom, effectiveTo } = input;
  const kind = kindOf(deps.kinds, ruleId);
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    throw ruleRefusals.rule_dates_wrong({ from: effectiveFrom, to: effectiveTo });
  }
  const changed = draft && (await targetOf(trx, actor, { ruleId, ...draft }));
  if (changed) refuseUnlessDraft(changed);
  const office = changed?.territory_id ?? input.office;
  refuseForeign(actor, office);
  const present = await localVersions(trx, ruleId, false);
  const editions = await editionsOf(trx, ruleId, false);
  const number = changed?.rule_version ?? nextVersion([...editions.map(editionNumber), ...present.map(ownNumber)]);
  const regionCode = (await codeOfOffice(trx, office)) ?? '000000';
  const content = checkedContent(kind, {
    rule_id: ruleId,
    rule_title: input.title,
    rule_version: number,
    effective_from: effectiveFrom,
    effective_to: effectiveTo,
    region_code: regionCode,
    source_note: input.sourceNote,
    rule_body: input.body,
  });
  const hash = ruleHash(content);
  const copied = present.find(({ id }) => id === input.from)?.rule_base;
  const changes: Values = {
    ruleTitle: input.title,
    ruleId,
    ruleVersion: number,
    ruleStatus: 'DRAFT',
    effectiveFrom,
    effectiveTo,
    regionCode,
    sourceNote: input.sourceNote,
    ruleBody: input.body,
    ruleHash: hash,
    // A copy goes back to the edition that its original goes back to.
    ruleBase: editions.find((each) => each.hash === input.from)?.hash ?? copied ?? changed?.rule_base ?? null,
    ruleDraftedBy: [...new Set([...(changed?.rule_drafted_by ?? []), actor.userId])],
  };
  const edit = { id: draft?.id ?? null, version: draft?.version ?? 0, territoryId: office, changes };
  return writeVersions(trx, deps, actor, { title: ruleWords.draft(input.title), hash }, [edit]);
}

/** Takes a draft back. It stays to be read, and holds for nothing. */
export async function withdrawRule(trx: Trx, deps: RuleDeps, actor: RuleActor, target: RuleTarget): Promise<RuleSaved> {
  const row = await targetOf(trx, actor, target);
  refuseUnlessDraft(row);
  const about = { title: ruleWords.withdraw(row.rule_title), hash: row.rule_hash };
  return writeVersions(trx, deps, actor, about, [editOf(row, target.version, { ruleStatus: 'WITHDRAWN' })]);
}

/**
 * Says that a version was compared with the edition now shipped and stays as it is, so that the difference is not offered
 * for review again. Neither its content nor its hash changes.
 */
export async function compareRule(trx: Trx, deps: RuleDeps, actor: RuleActor, target: RuleTarget): Promise<RuleSaved> {
  const row = await targetOf(trx, actor, target);
  const shipped = (await editionsOf(trx, target.ruleId, false)).find((each) => each.shipped);
  if (!shipped || shipped.hash === row.rule_base) throw ruleRefusals.rule_nothing_to_compare();
  const about = { title: ruleWords.compare(row.rule_title), hash: row.rule_hash };
  return writeVersions(trx, deps, actor, about, [editOf(row, target.version, { ruleBase: shipped.hash })]);
}

const editionNumber = ({ content }: { readonly content: string }): number =>
  (JSON.parse(content) as RuleContent).version;
const ownNumber = ({ rule_version }: LocalRow): number => rule_version;

function nextVersion(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}
