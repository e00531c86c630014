import type { BlockerAct, Permission } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { BlockerRules, BlockerState, Transition } from './rules.ts';

/** What of a blocker decides about an act. */
export interface Acted {
  readonly status: BlockerState;
  readonly level: string | null;
  /** The day from which its level counts; null before it was first taken in hand. */
  readonly since: string | null;
  readonly resolvedBy: string | null;
  readonly reopens: number;
}

export interface ActInput {
  readonly act: BlockerAct;
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly note?: string | undefined;
  readonly satisfaction?: string | undefined;
}

/** Why an act is not possible; the module's messages say each as a sentence. */
export type Obstacle =
  | { readonly why: 'state'; readonly status: BlockerState }
  | { readonly why: 'missing'; readonly what: 'unit' | 'note' | 'satisfaction' }
  | { readonly why: 'same-person' }
  | { readonly why: 'top-level' }
  | { readonly why: 'due-past' };

export type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export function transitionOf(rules: BlockerRules, act: BlockerAct): Transition {
  const found = rules.acts.find((each) => each.act === act);
  // The reader of the rule refuses one that leaves an act out.
  if (!found) throw new Error(`the rule has no act ${act}`);
  return found;
}

/** The acts that somebody with these permissions may do from a state. */
export function actsFrom(
  rules: BlockerRules,
  status: BlockerState,
  permissions: ReadonlySet<Permission>,
): readonly BlockerAct[] {
  return rules.acts
    .filter((each) => each.from.includes(status) && each.permissions.some((one) => permissions.has(one)))
    .map(({ act }) => act);
}

/** Whose act it is: the id that later acts compare, and the name that the ledger prints. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

/** What an act writes on the blocker, or what stands in its way. */
export function decideAct(
  blocker: Acted,
  input: ActInput,
  who: Who,
  rules: BlockerRules,
  today: IsoDay,
): { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly obstacle: Obstacle } {
  const transition = transitionOf(rules, input.act);
  const { status } = blocker;
  if (!transition.from.includes(status)) return { ok: false, obstacle: { why: 'state', status } };
  const obstacle = obstacleOf(blocker, input, who, rules, today);
  if (obstacle) return { ok: false, obstacle };
  return { ok: true, fields: { status: transition.to, ...fieldsOf(blocker, input, who, rules, today) } };
}

function obstacleOf(blocker: Acted, input: ActInput, who: Who, rules: BlockerRules, today: IsoDay): Obstacle | null {
  const missing = (what: 'unit' | 'note' | 'satisfaction'): Obstacle => ({ why: 'missing', what });
  switch (input.act) {
    case 'assign':
      if (input.unit === undefined) return missing('unit');
      return input.due !== undefined && input.due < today ? { why: 'due-past' } : null;
    case 'start':
      return null;
    case 'verify':
      // Whoever says it is done is not the one to say that it is.
      if (blocker.resolvedBy === who.id) return { why: 'same-person' };
      return input.satisfaction === undefined || !rules.satisfactions.includes(input.satisfaction)
        ? missing('satisfaction')
        : null;
    case 'escalate':
      if (levelAbove(rules, blocker.level) === null) return { why: 'top-level' };
      return input.note === undefined ? missing('note') : null;
    case 'report':
    case 'resolve':
    case 'return':
    case 'reopen':
      return input.note === undefined ? missing('note') : null;
  }
}

function fieldsOf(blocker: Acted, input: ActInput, who: Who, rules: BlockerRules, today: IsoDay): Fields {
  const level = blocker.level ?? rules.levels[0]?.id ?? null;
  switch (input.act) {
    case 'assign':
      return {
        respUnit: input.unit === undefined ? null : [input.unit],
        ...(input.owner === undefined ? {} : { liaison: [input.owner] }),
        ...(input.due === undefined ? {} : { dueDate: input.due }),
        level,
        blockerAssignedOn: today,
        // Handing it to somebody else buys no time.
        ...(blocker.since === null ? { blockerLevelSince: today } : {}),
      };
    case 'start':
    case 'report':
      return input.note === undefined ? {} : { progressNote: input.note };
    case 'resolve':
      return { closedDate: today, blockerResolvedBy: who.id, measures: input.note ?? null };
    case 'verify':
      return {
        closedBy: who.name,
        blockerVerifiedBy: who.id,
        blockerVerifiedOn: today,
        satisfaction: input.satisfaction ?? null,
      };
    case 'return':
    case 'reopen':
      return {
        closedDate: null,
        closedBy: null,
        satisfaction: null,
        blockerResolvedBy: null,
        blockerVerifiedBy: null,
        blockerVerifiedOn: null,
        blockerReopens: blocker.reopens + 1,
        blockerLevelSince: today,
        level,
        progressNote: input.note ?? null,
      };
    case 'escalate':
      return { level: levelAbove(rules, blocker.level), isEscalated: true, blockerLevelSince: today };
  }
}

/** The level above; the lowest one for a blocker that has none yet; null at the top. */
export function levelAbove(rules: BlockerRules, level: string | null): string | null {
  return rules.levels[rules.levels.findIndex(({ id }) => id === level) + 1]?.id ?? null;
}
