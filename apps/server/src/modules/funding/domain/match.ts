import {
  type Change,
  evaluateCondition,
  type Facts,
  nearestChanges,
  type Reason,
  type Verdict,
  type Vocabulary,
} from '@guatu/kernel';
import type { Direction } from './rules.ts';

/** How a project fits a direction. */
export interface Match {
  readonly outcome: Verdict['outcome'];
  readonly reasons: readonly Reason[];
  /** Facts that the answer waits for. */
  readonly missing: readonly string[];
  /** The fewest facts that would have to be otherwise; none where it fits, null where nothing can be done. */
  readonly changes: readonly Change[] | null;
  /** The most that may be asked for; null where no limit can be told. */
  readonly ceiling: number | null;
}

/** Judges a project by a direction, with what lacks and the nearest way there. */
export function matchOf(direction: Direction, vocabulary: Vocabulary, facts: Facts): Match {
  const { outcome, reasons, missing } = evaluateCondition(direction.condition, vocabulary, facts);
  return {
    ...{ outcome, reasons },
    missing: missing.filter(({ decisive }) => decisive).map(({ label }) => label),
    changes: outcome === 'yes' ? [] : nearestChanges(direction.condition, vocabulary, facts),
    ceiling: ceilingOf(direction, facts),
  };
}

function ceilingOf({ amounts, share }: Direction, facts: Facts): number | null {
  const base = share === null ? null : facts[share.of];
  const byShare = share !== null && typeof base === 'number' ? Math.floor((base * share.percent) / 100) : null;
  const limits = [amounts.most, byShare].filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

const OUTCOMES: readonly Match['outcome'][] = ['yes', 'unknown', 'no'];

/** What fits first, then what waits for facts, then what has the least to change; what cannot be changed last. */
export function nearestFirst(a: Match, b: Match): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || distance(a) - distance(b);
}

const distance = ({ changes }: Match): number => changes?.length ?? Number.POSITIVE_INFINITY;
