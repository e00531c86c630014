import type { Standing, StandingState } from '@guatu/contract';
import { type Pace, pacePercent, share } from '@guatu/kernel';

/** By what pace is judged, and from how many points below it a figure is behind, and far behind. */
export interface PaceRule {
  readonly time: Pace;
  readonly curve: Pace;
  readonly behind: number;
  readonly far: number;
}

export interface Aimed {
  readonly accrual: 'CUMULATIVE' | 'POINT';
  readonly direction: 'UP' | 'DOWN' | 'NONE';
  readonly target: number | null;
  /** The figure, and the month by whose end it is. */
  readonly actual: { readonly value: number; readonly month: number } | null;
}

const NOTHING: Omit<Standing, 'state'> = {
  ...{ done: null, timePace: null, curvePace: null, gapTime: null, gapCurve: null },
  ...{ gapValue: null, gapMonths: null, perMonth: null },
};

const MONTHS = 12;

/** Target against actual. A flow is held against the part of the year that is over, a rate or state against the target itself. */
export function standingOf({ accrual, direction, target, actual }: Aimed, rule: PaceRule): Standing {
  if (target === null) return { ...NOTHING, state: 'NO_TARGET' };
  if (actual === null) return { ...NOTHING, state: 'UNREPORTED' };
  const done = target > 0 ? share(actual.value, target) : null;
  if (accrual === 'POINT' || done === null) return stateAgainst(target, actual.value, direction);
  const [timePace, curvePace] = [pacePercent(rule.time, actual.month), pacePercent(rule.curve, actual.month)];
  // A ceiling is kept by staying below the pace.
  const sign = direction === 'DOWN' ? -1 : 1;
  const gapTime = done - timePace;
  const left = MONTHS - actual.month;
  return {
    ...{ state: paceState(sign * gapTime, done, direction, rule), done, timePace, curvePace },
    ...{ gapTime, gapCurve: done - curvePace },
    gapValue: actual.value - (target * timePace) / 100,
    gapMonths: ((done - timePace) * MONTHS) / 100,
    perMonth: left > 0 && target > actual.value ? (target - actual.value) / left : null,
  };
}

function paceState(
  ahead: number,
  done: number,
  direction: Aimed['direction'],
  { behind, far }: PaceRule,
): StandingState {
  if (direction !== 'DOWN' && done >= 100) return 'REACHED';
  if (ahead < -far) return 'FAR';
  return ahead < -behind ? 'BEHIND' : 'AHEAD';
}

function stateAgainst(target: number, value: number, direction: Aimed['direction']): Standing {
  const reached = direction === 'DOWN' ? value <= target : value >= target;
  return { ...NOTHING, state: reached ? 'REACHED' : 'BEHIND', gapValue: value - target };
}

/** How far behind, for lists that begin with the worst; the further the greater. Points of pace, or per cent of the target. */
export function lag({ gapTime, gapValue }: Standing, target: number | null, direction: Aimed['direction']): number {
  const sign = direction === 'DOWN' ? 1 : -1;
  if (gapTime !== null) return sign * gapTime;
  if (gapValue === null || target === null || target === 0) return 0;
  return (sign * gapValue * 100) / Math.abs(target);
}
