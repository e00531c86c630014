import type { Result } from '@guatu/kernel';
import { isMissing } from '../data/table.ts';
import { scoringErrors } from '../errors.ts';
import type { LeafSteps } from '../leaf/score-leaf.ts';
import type { StepFacts } from '../leaf/step-facts.ts';
import { asResult, refuseWith } from '../refusal.ts';
import { type EventPoints, eventsOf } from '../result/events.ts';
import { struckOf } from '../result/vetoes.ts';
import { type Contribution, contributionsOf } from './contributions.ts';
import type { Run } from './types.ts';

/** How an indicator of one unit became a score. */
export interface LeafTrace {
  readonly id: string;
  readonly title: string;
  /** Null where nothing was reported. */
  readonly raw: number | null;
  /** After filling and treatment; null where there was nothing to treat. */
  readonly treated: number | null;
  /** Null where the indicator does not count for this unit. */
  readonly normalised: number | null;
  readonly score: number | null;
  /** The method and the figures that the unit's peers were measured by. */
  readonly method: string;
  readonly facts: StepFacts;
}

/** One unit's way from values to class, each step with what it rests on. */
export interface Explanation {
  readonly unit: string;
  readonly leaves: readonly LeafTrace[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly value: number }[];
  /** Adds up to the total before events and vetoes. */
  readonly contributions: readonly Contribution[];
  readonly events: readonly EventPoints[];
  /** Bonus less deduction, under all ceilings. */
  readonly eventPoints: number;
  /** Null for a unit without a score. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
  /** The class that place or score alone would have given, where vetoes moved it. */
  readonly classBefore: string | null;
  readonly vetoes: readonly { readonly id: string; readonly title: string }[];
  /** Vetoes that could not be answered, because facts they ask about are not there. */
  readonly unanswered: readonly { readonly id: string; readonly title: string }[];
}

/** Explains one unit of a run; refuses a unit that was not judged. */
export function explainUnit(run: Run, name: string): Result<Explanation> {
  return asResult(() => explain(run, unitOf(run, name)));
}

/** The place of a unit in the arrays of a run; throws the refusal when it was not judged. */
export function unitOf({ table }: Run, name: string): number {
  const unit = table.units.indexOf(name);
  return unit < 0 ? refuseWith(scoringErrors.scoring_unit_unknown({ unit: name })) : unit;
}

function explain(run: Run, unit: number): Explanation {
  const { by, unanswered } = struckOf(run.struck, unit);
  const brief = (list: typeof by) => list.map(({ id, title }) => ({ id, title }));
  const scored = run.unscored[unit] !== 1;
  const given = scored ? classId(run, run.classes, unit) : null;
  const before = scored ? classId(run, run.classesBefore, unit) : null;
  return {
    unit: run.table.units[unit] ?? '',
    leaves: run.leaves.map((steps) => traceLeaf(steps, unit)),
    groups: run.groups.map(({ group, score }) => ({ id: group.id, title: group.title, value: score[unit] ?? 0 })),
    contributions: contributionsOf(run, unit),
    events: eventsOf(run.recipe.events, run.table, unit),
    eventPoints: run.eventPoints[unit] ?? 0,
    total: scored ? (run.totals[unit] ?? 0) : null,
    rank: scored ? (run.ranks[unit] ?? 0) : null,
    class: given,
    classBefore: before === given ? null : before,
    vetoes: brief(by),
    unanswered: brief(unanswered),
  };
}

/** The id of a unit's class; null where the recipe has none. */
export function classId({ recipe }: Run, classes: Uint8Array | null, unit: number): string | null {
  return classes === null ? null : (recipe.classes?.classes[classes[unit] ?? 0]?.id ?? null);
}

function traceLeaf(
  { leaf, raw, treated, normalised, score, excluded, facts, peers }: LeafSteps,
  unit: number,
): LeafTrace {
  const absent = isMissing(raw, unit);
  const filled = leaf.missing === 'MEAN' || leaf.missing === 'MEDIAN';
  const counts = excluded?.[unit] !== 1;
  return {
    id: leaf.id,
    title: leaf.title,
    raw: absent ? null : (raw.values[unit] ?? 0),
    treated: absent && !filled ? null : (treated[unit] ?? 0),
    normalised: counts ? (normalised[unit] ?? 0) : null,
    score: counts ? (score[unit] ?? 0) : null,
    method: leaf.normalise.method,
    facts: facts[peers.groupOf?.[unit] ?? 0] ?? {},
  };
}
