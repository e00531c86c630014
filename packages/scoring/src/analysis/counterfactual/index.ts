import type { Result } from '@guatu/kernel';
import { asResult } from '../../refusal.ts';
import { unitOf } from '../../run/explain.ts';
import { runOn } from '../../run/run.ts';
import type { Run } from '../../run/types.ts';
import { type Goal, goalTest } from './goal.ts';
import { columnAfter, type Lever, leversOf, valueAfter } from './lever.ts';

export type { Goal } from './goal.ts';

export interface CounterfactualRequest {
  readonly unit: string;
  readonly goal: Goal;
  /** Indicators that may change; all where it is not said. */
  readonly indicators?: readonly string[];
}

export interface ValueChange {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** A way to the goal that was run and works, while the same with one step less of any change does not. */
export interface Advice {
  readonly changes: readonly ValueChange[];
  /** Sum of the changes in standard deviations of their indicators. */
  readonly cost: number;
}

export interface Counterfactuals {
  readonly reached: boolean;
  /** One indicator alone, the cheapest first. */
  readonly single: readonly Advice[];
  /** Two together, where that is cheaper than any alone; the cheapest first. */
  readonly pairs: readonly Advice[];
}

/** Pairs are looked for among so many indicators, those that go furthest by themselves. */
const PAIRED = 4;
/** How finely a pair is divided between its two indicators before it is trimmed. */
const DIVISIONS = 12;

/**
 * The smallest changes of one or two indicators with which a unit would reach a goal, everybody else staying as they are. Every
 * trial is a whole run, since a changed value moves means and extremes for all. Values move in the steps that the recipe gives
 * them (`change`), a thousandth of a standard deviation where it gives none, or of the unit's own value where nobody differs.
 */
export function counterfactuals(run: Run, request: CounterfactualRequest): Result<Counterfactuals> {
  return asResult(() => {
    const unit = unitOf(run, request.unit);
    const reaches = goalTest(request.goal, run);
    if (reaches(run, unit)) return { reached: true, single: [], pairs: [] };
    const levers = leversOf(run, unit, request.indicators);
    const works = (moves: readonly Move[]) => {
      const raw = new Map(moves.map(({ lever, steps }) => [lever.id, columnAfter(lever, unit, steps)]));
      return reaches(runOn(run.recipe, run, { raw, leaves: run.leaves }), unit);
    };
    const alone = levers.map((lever) => ({
      lever,
      steps: fewestSteps(lever.room, (steps) => works([{ lever, steps }])),
    }));
    const single = alone.flatMap(({ lever, steps }) => (steps === null ? [] : [adviceOf([{ lever, steps }])]));
    single.sort(byCost);
    const pairs = pairsOf(alone, works).filter(({ cost }) => cost < (single[0]?.cost ?? Number.POSITIVE_INFINITY));
    return { reached: false, single, pairs };
  });
}

interface Move {
  readonly lever: Lever;
  readonly steps: number;
}

type Trial = (moves: readonly Move[]) => boolean;

/** The fewest steps that work, by doubling and halving; null where even the whole room does not. */
function fewestSteps(room: number, works: (steps: number) => boolean): number | null {
  let high = 1;
  let low = 0;
  while (!works(Math.min(high, room))) {
    if (high >= room) return null;
    low = high;
    high *= 2;
  }
  high = Math.min(high, room);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (works(middle)) high = middle;
    else low = middle;
  }
  return high;
}

interface Alone {
  readonly lever: Lever;
  readonly steps: number | null;
}

function pairsOf(alone: readonly Alone[], works: Trial): readonly Advice[] {
  const reach = ({ lever, steps }: Alone) => (steps ?? lever.room * PAIRED) * lever.costOfStep;
  const best = [...alone].sort((left, right) => reach(left) - reach(right)).slice(0, PAIRED);
  return best
    .flatMap((left, index) => best.slice(index + 1).flatMap((right) => bestPair(left, right, works) ?? []))
    .sort(byCost);
}

/** The cheapest division found between two indicators, then trimmed until neither has a step too many. */
function bestPair(left: Alone, right: Alone, works: Trial): Advice | null {
  const most = (left.steps ?? left.lever.room + 1) - 1;
  const rightRoom = Math.min(right.lever.room, (right.steps ?? right.lever.room + 1) - 1);
  if (most < 1 || rightRoom < 1) return null;
  let cheapest: { readonly moves: readonly [Move, Move]; readonly cost: number } | null = null;
  const tried = new Set(Array.from({ length: DIVISIONS }, (_, part) => Math.ceil((most * (part + 1)) / DIVISIONS)));
  for (const steps of tried) {
    const first = { lever: left.lever, steps };
    const other = fewestSteps(rightRoom, (each) => works([first, { lever: right.lever, steps: each }]));
    if (other === null) continue;
    const second = { lever: right.lever, steps: other };
    const cost = costOf([first, second]);
    if (!cheapest || cost < cheapest.cost) cheapest = { moves: [first, second], cost };
  }
  if (!cheapest) return null;
  const [first, second] = cheapest.moves;
  const trimmed = fewestSteps(first.steps, (steps) => works([{ ...first, steps }, second]));
  return adviceOf([{ ...first, steps: trimmed ?? first.steps }, second]);
}

function costOf(moves: readonly Move[]): number {
  return moves.reduce((sum, { lever, steps }) => sum + steps * lever.costOfStep, 0);
}

function adviceOf(moves: readonly Move[]): Advice {
  const changes = moves.map(({ lever, steps }) => {
    const { id, title, from } = lever;
    return { id, title, from, to: valueAfter(lever, steps) };
  });
  return { changes, cost: costOf(moves) };
}

function byCost(left: Advice, right: Advice): number {
  return left.cost - right.cost;
}
