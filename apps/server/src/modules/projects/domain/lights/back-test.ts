import { type Excuse, overallOf } from './excuses.ts';
import { judgeAxes } from './judge.ts';
import type { LightRuleSet } from './rule-set.ts';
import type { JudgedAt, Light, LightSubject } from './types.ts';

/** What was known at the end of a month: frozen, so that a trial today and one in a year agree. */
export interface FrozenMonth {
  readonly at: JudgedAt;
  readonly subjects: readonly LightSubject[];
  /** Approved reasons by project. */
  readonly excuses?: ReadonlyMap<string, readonly Excuse[]>;
}

/** Projects by their light; `none` were not judged, or every axis that was is excused. */
export interface LightCounts {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly none: number;
}

export interface LightChange {
  readonly projectId: string;
  readonly inForce: Light | null;
  readonly draft: Light | null;
}

export interface MonthTrial {
  readonly at: JudgedAt;
  readonly inForce: LightCounts;
  readonly draft: LightCounts;
  /** Projects whose light the draft would change, in the order given. */
  readonly changes: readonly LightChange[];
}

/** Tries a draft on history, month by month, beside the rule set in force. */
export function backTest(
  draft: LightRuleSet,
  inForce: LightRuleSet,
  history: readonly FrozenMonth[],
): readonly MonthTrial[] {
  return history.map(({ at, subjects, excuses }) => {
    const counts = { draft: noCounts(), inForce: noCounts() };
    const changes: LightChange[] = [];
    for (const subject of subjects) {
      const held = excuses?.get(subject.id) ?? [];
      const lightBy = (rules: LightRuleSet) => overallOf(rules, judgeAxes(rules, subject, at), held, at.day).light;
      const change = { projectId: subject.id, inForce: lightBy(inForce), draft: lightBy(draft) };
      counts.draft[placeOf(change.draft)] += 1;
      counts.inForce[placeOf(change.inForce)] += 1;
      if (change.draft !== change.inForce) changes.push(change);
    }
    return { at, ...counts, changes };
  });
}

function noCounts(): Record<keyof LightCounts, number> {
  return { green: 0, yellow: 0, red: 0, none: 0 };
}

function placeOf(light: Light | null): keyof LightCounts {
  switch (light) {
    case 'GREEN':
      return 'green';
    case 'YELLOW':
      return 'yellow';
    case 'RED':
      return 'red';
    case null:
      return 'none';
  }
}
