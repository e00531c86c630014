import { CodedFailure, officeDay } from '@guatu/kernel';
import type { RuleContent } from '../catalog/index.ts';
import { ledgerRefusals, type RecordEdit, saveRecords, type Trx, type Values } from '../ledger/index.ts';
import { refuseForeign } from './access.ts';
import { localContent } from './load.ts';
import { ruleRefusals } from './messages.ts';
import { type LocalRow, localVersion } from './sql.ts';
import type { RuleActor, RuleDeps, RuleKind, RuleSaved } from './types.ts';

/** What an act is aimed at: a version of the actor's own offices, as the actor saw it. */
export interface RuleTarget {
  readonly ruleId: string;
  readonly id: string;
  readonly version: number;
}

/** The version an act is aimed at. One of another office is refused, one that cannot be seen is not there. */
export async function targetOf(trx: Trx, actor: RuleActor, { ruleId, id }: RuleTarget): Promise<LocalRow> {
  const row = await localVersion(trx, id);
  if (row?.rule_id !== ruleId) throw ledgerRefusals.record_not_found();
  refuseForeign(actor, row.territory_id);
  return row;
}

/** Refuses unless it is a draft still. */
export function refuseUnlessDraft({ rule_status, rule_version }: LocalRow): void {
  if (rule_status === 'ISSUED') throw ruleRefusals.rule_issued_already({ version: rule_version });
  if (rule_status === 'WITHDRAWN') throw ruleRefusals.rule_withdrawn({ version: rule_version });
}

/** The kind that reads a rule of this id. */
export function kindOf(kinds: readonly RuleKind<unknown>[], id: string): RuleKind<unknown> {
  const found = kinds.find((kind) => (kind.many ? id.startsWith(kind.id) && id !== kind.id : id === kind.id));
  if (!found) throw ruleRefusals.rule_unknown({ id });
  return found;
}

/** The content of a version, which its kind must be able to read. */
export function checkedContent(kind: RuleKind<unknown>, row: Parameters<typeof localContent>[0]): RuleContent {
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

/** A change of one version's record. */
export type VersionEdit = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'changes'>;

/** A change of a version that is there, against the version of its record that was looked at. */
export function editOf({ id, territory_id: territoryId }: LocalRow, version: number, changes: Values): VersionEdit {
  return { id, version, territoryId, changes };
}

/** Writes versions as one batch of kind `rule`; answers the first. */
export async function writeVersions(
  trx: Trx,
  { clock, hooks }: Pick<RuleDeps, 'clock' | 'hooks'>,
  actor: RuleActor,
  about: { readonly title: string; readonly hash: string; readonly reason?: string },
  edits: readonly [VersionEdit, ...VersionEdit[]],
): Promise<RuleSaved> {
  const { title, hash, reason } = about;
  const common = { kind: 'rule', by: actor.userId, title, ...(reason === undefined ? {} : { reason }) } as const;
  const [first, ...more] = edits;
  const all = [{ ...common, ...first }, ...more.map((edit) => ({ ...common, ...edit }))] as const;
  const { recordIds } = await saveRecords(trx, clock, hooks, all, 'rule');
  const [id] = recordIds;
  if (id === undefined) throw new Error('a saved batch has no record');
  return { id, version: first.version + 1, hash };
}

/** The office's day now. */
export function todayOf({ clock }: Pick<RuleDeps, 'clock'>): string {
  return officeDay(Date.parse(clock.now()));
}
