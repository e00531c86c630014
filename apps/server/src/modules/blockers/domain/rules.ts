import { BLOCKER_ACTS, type BlockerAct, PERMISSIONS, type Permission } from '@guatu/contract';
import { CodedFailure, defineErrors } from '@guatu/kernel';

/** Where a blocker stands; one without a state of its own is new. */
export const BLOCKER_STATES = ['OPEN', 'ASSIGNED', 'WORKING', 'RESOLVED', 'VERIFIED', 'ESCALATED', 'REOPENED'] as const;
export type BlockerState = (typeof BLOCKER_STATES)[number];

export interface Transition {
  readonly act: BlockerAct;
  readonly from: readonly BlockerState[];
  readonly to: BlockerState;
  /** Any one of them is enough. */
  readonly permissions: readonly Permission[];
}

export interface BlockerRules {
  /** From the lowest level to the highest, each with its limit. */
  readonly levels: readonly { readonly id: string; readonly workingDays: number }[];
  readonly acts: readonly Transition[];
  readonly satisfactions: readonly string[];
  readonly costOfDelay: {
    /** Codes under which a project's promised yearly output and tax are registered. */
    readonly outputCommitment: string;
    readonly taxCommitment: string;
    readonly daysInYear: number;
  };
}

export const blockerRuleErrors = defineErrors({
  blocker_rule_level_wrong: (d: { level: string }) =>
    `不能采用这份规则：级别“${d.level}”的时限不是正整数个工作日。请填 1 以上的整数。`,
  blocker_rule_level_missing: () => '不能采用这份规则：没有任何级别。请至少列出一个级别及其时限。',
  blocker_rule_act_wrong: (d: { act: string; why: string }) =>
    `不能采用这份规则：办理动作“${d.act}”${d.why}。请对照随产品发布的规则改正。`,
  blocker_rule_cost_wrong: () =>
    '不能采用这份规则：每天代价缺产值、税收的承诺编号，或一年的天数不是正整数。请补全后再发布。',
});

/** Reads the rule; what it cannot mean is refused with a sentence that says what to mend. */
export function readBlockerRules(content: Readonly<Record<string, unknown>>): BlockerRules {
  const { levels, acts, satisfactions, costOfDelay } = content as unknown as BlockerRules;
  if (!Array.isArray(levels) || levels.length === 0) {
    throw new CodedFailure(blockerRuleErrors.blocker_rule_level_missing(undefined));
  }
  for (const { id, workingDays } of levels as BlockerRules['levels']) {
    if (Number.isInteger(workingDays) && workingDays > 0) continue;
    throw new CodedFailure(blockerRuleErrors.blocker_rule_level_wrong({ level: String(id) }));
  }
  for (const act of BLOCKER_ACTS) checkAct(act, acts);
  const { outputCommitment, taxCommitment, daysInYear } = costOfDelay ?? {};
  if (!outputCommitment || !taxCommitment || !Number.isInteger(daysInYear) || daysInYear <= 0) {
    throw new CodedFailure(blockerRuleErrors.blocker_rule_cost_wrong(undefined));
  }
  return { levels, acts, satisfactions: satisfactions ?? [], costOfDelay };
}

function checkAct(act: BlockerAct, acts: readonly Transition[]): void {
  const wrong = (why: string) => new CodedFailure(blockerRuleErrors.blocker_rule_act_wrong({ act, why }));
  const listed: readonly Transition[] = Array.isArray(acts) ? acts : [];
  const found = listed.filter((each) => each.act === act);
  const [transition] = found;
  if (!transition || found.length > 1) throw wrong('应当恰好出现一次');
  const known = (state: BlockerState) => BLOCKER_STATES.includes(state);
  if (!known(transition.to) || !transition.from.every(known)) throw wrong('写了不认识的状态');
  if (transition.permissions.length === 0) throw wrong('没有写由谁办理');
  if (!transition.permissions.every((each) => PERMISSIONS.includes(each))) throw wrong('写了不认识的权限');
}

/** The state that a ledger row says; new where it says none. */
export function stateOf(status: string | null): BlockerState {
  return BLOCKER_STATES.find((state) => state === status) ?? 'OPEN';
}
