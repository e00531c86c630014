import {
  BLOCKER_ACTS,
  type BlockerAct,
  CAUSE_ACTS,
  type CauseAct,
  PERMISSIONS,
  type Permission,
} from '@guatu/contract';

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
  readonly causeActs: readonly { readonly act: CauseAct; readonly permissions: readonly Permission[] }[];
  readonly satisfactions: readonly string[];
  readonly costOfDelay: {
    /** Codes under which a project's promised yearly output and tax are registered. */
    readonly outputCommitment: string;
    readonly taxCommitment: string;
    readonly daysInYear: number;
  };
}

/** What a rule cannot mean; the module's messages say each as a sentence. */
export type RuleProblem =
  | { readonly what: 'level_missing' | 'cost_wrong' }
  | { readonly what: 'level_wrong'; readonly level: string }
  | { readonly what: 'act_wrong'; readonly act: string; readonly why: 'once' | 'state' | 'nobody' | 'permission' };

/** Reads the rule, or says what in it is wrong. */
export function readBlockerRules(
  content: Readonly<Record<string, unknown>>,
): { readonly ok: true; readonly rules: BlockerRules } | { readonly ok: false; readonly problem: RuleProblem } {
  // Checked below, part by part.
  const { levels, acts, causeActs, satisfactions, costOfDelay } = content as unknown as BlockerRules;
  const problem =
    levelProblem(levels) ??
    BLOCKER_ACTS.map((act) => actProblem(act, acts)).find((each) => each !== null) ??
    CAUSE_ACTS.map((act) => causeActProblem(act, causeActs)).find((each) => each !== null) ??
    costProblem(costOfDelay);
  if (problem) return { ok: false, problem };
  return { ok: true, rules: { levels, acts, causeActs, satisfactions: satisfactions ?? [], costOfDelay } };
}

function levelProblem(levels: BlockerRules['levels']): RuleProblem | null {
  if (!Array.isArray(levels) || levels.length === 0) return { what: 'level_missing' };
  const all: BlockerRules['levels'] = levels;
  const wrong = all.find(({ workingDays }) => !Number.isInteger(workingDays) || workingDays <= 0);
  return wrong ? { what: 'level_wrong', level: String(wrong.id) } : null;
}

type WrongAct = Extract<RuleProblem, { readonly what: 'act_wrong' }>;

function actProblem(act: BlockerAct, acts: readonly Transition[]): RuleProblem | null {
  const [transition, problem] = onceIn(act, acts);
  if (!transition || problem) return problem;
  const known = (state: BlockerState) => BLOCKER_STATES.includes(state);
  return known(transition.to) && transition.from.every(known) ? null : { what: 'act_wrong', act, why: 'state' };
}

function causeActProblem(act: CauseAct, acts: BlockerRules['causeActs']): RuleProblem | null {
  return onceIn(act, acts)[1];
}

/** The one entry of an act, done by somebody with known permissions; or what is wrong with it. */
function onceIn<Act extends string, Each extends { readonly act: Act; readonly permissions: readonly Permission[] }>(
  act: Act,
  acts: readonly Each[],
): [Each, null] | [null, WrongAct] {
  const listed: readonly Each[] = Array.isArray(acts) ? acts : [];
  const [found, ...again] = listed.filter((each) => each.act === act);
  const wrong = (why: WrongAct['why']): [null, WrongAct] => [null, { what: 'act_wrong', act, why }];
  if (!found || again.length > 0) return wrong('once');
  if (found.permissions.length === 0) return wrong('nobody');
  return found.permissions.every((each) => PERMISSIONS.includes(each)) ? [found, null] : wrong('permission');
}

function costProblem(cost: BlockerRules['costOfDelay'] | undefined): RuleProblem | null {
  const complete =
    cost?.outputCommitment && cost.taxCommitment && Number.isInteger(cost.daysInYear) && cost.daysInYear > 0;
  return complete ? null : { what: 'cost_wrong' };
}

/** The state that a ledger row says; new where it says none. */
export function stateOf(status: string | null): BlockerState {
  return BLOCKER_STATES.find((state) => state === status) ?? 'OPEN';
}
