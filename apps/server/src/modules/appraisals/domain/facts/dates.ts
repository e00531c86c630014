import { daysBetween, type IsoDay } from '@guatu/kernel';
import { type Dossier, type DossierMilestone, dateIn, type Fact, ofProject, shareOf, UNKNOWN } from './dossier.ts';

/** A month as a share of a year, for durations that are told in months with a fraction. */
const DAYS_OF_MONTH = 365.2425 / 12;

/** Milestones whose planned day is over, whether reached or not. */
function dueNodes({ milestones, today }: Dossier) {
  return [...milestones.values()].flatMap(({ plan, ...each }) =>
    plan !== null && plan.lastDay < today ? [{ plan, ...each }] : [],
  );
}

const datesOf = ({ actual, planFrom, actualFrom }: Pick<DossierMilestone, 'actual' | 'planFrom' | 'actualFrom'>) =>
  actual === null ? [planFrom] : [planFrom, actualFrom];

/** Reached on a day that the plan still allows; a date known to the month is as early as it may have been. */
export function nodesOnTime(dossier: Dossier): Fact {
  const due = dueNodes(dossier);
  const value = shareOf(due, ({ plan, actual }) => actual !== null && actual.firstDay <= plan.lastDay);
  return { value, sources: due.flatMap(datesOf) };
}

/** Days by which the milestone is late that is late for longest; 0 where none is, unknown where nothing is planned. */
export function nodeLateDays(dossier: Dossier): Fact {
  const planned = [...dossier.milestones.values()].filter(({ plan }) => plan !== null);
  if (planned.length === 0) return UNKNOWN;
  const late = dueNodes(dossier).filter(({ actual }) => actual === null);
  const [worst] = late.sort((a, b) => (a.plan.lastDay < b.plan.lastDay ? -1 : 1));
  if (!worst) return { value: 0, sources: planned.flatMap(datesOf) };
  return { value: daysBetween(worst.plan.lastDay, dossier.today), sources: [worst.planFrom] };
}

/** Whether a project that started is in the statistics. */
export function statEntered(dossier: Dossier): Fact {
  const { isStatEntered, statInMonth } = dossier.project.values;
  const entered = isStatEntered === true || typeof statInMonth === 'string';
  const key = typeof isStatEntered === 'boolean' ? 'isStatEntered' : 'statInMonth';
  if (!dossier.milestones.get('M70')?.actual || (!entered && isStatEntered !== false)) return UNKNOWN;
  return { value: entered ? 1 : 0, sources: [ofProject(dossier, key)] };
}

/** The time it took of the time it was to take. */
export function durationRatio({ milestones }: Dossier): Fact {
  const [start, end] = [milestones.get('M70'), milestones.get('M100')];
  if (!start?.plan || !start.actual || !end?.plan || !end.actual) return UNKNOWN;
  const planned = daysBetween(start.plan.lastDay, end.plan.lastDay);
  if (planned <= 0) return UNKNOWN;
  const value = (daysBetween(start.actual.lastDay, end.actual.lastDay) / planned) * 100;
  return { value, sources: [...datesOf(start), ...datesOf(end)] };
}

/** Months from completion to the approved final accounts, or to today where there are none yet. */
export function accountsMonths({ milestones, today }: Dossier): Fact {
  const [completed, accounts] = [milestones.get('M100'), milestones.get('M145')];
  if (!completed?.actual) return UNKNOWN;
  const until: IsoDay = accounts?.actual?.lastDay ?? today;
  const sources = accounts?.actual ? [completed.actualFrom, accounts.actualFrom] : [completed.actualFrom];
  return { value: daysBetween(completed.actual.lastDay, until) / DAYS_OF_MONTH, sources };
}

/** Of the blockers that were due or are cleared, those cleared in time. One without a limit cannot be late. */
export function blockersInTime({ blockers, today }: Dossier): Fact {
  const timed = blockers.flatMap(({ id, values }) => {
    const [due, closed] = [dateIn(values, 'dueDate'), dateIn(values, 'closedDate')];
    return due !== null && (closed !== null || due.lastDay < today) ? [{ id, due, closed }] : [];
  });
  const value = shareOf(timed, ({ due, closed }) => closed !== null && closed.firstDay <= due.lastDay);
  return { value, sources: timed.map(({ id }) => ({ kind: 'blocker', id, key: 'dueDate' })) };
}

/** Of the approval files whose time is over or that are decided, those decided. */
export function permitsDone({ permits }: Dossier): Fact {
  const judged = permits === null ? 0 : permits.done + permits.overdue;
  return permits === null || judged === 0 ? UNKNOWN : { value: (permits.done / judged) * 100, sources: [] };
}
