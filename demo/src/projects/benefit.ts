import type { Milestones } from '../model.ts';
import { addDays, addMonths, earlier, LAST_MONTH, lastDayOf, monthOfDay } from '../months.ts';
import type { Random } from '../random.ts';
import { BENEFIT_COUNTS } from './plan.ts';

/**
 * Adds production, above-scale entry, full capacity and final evaluation to completed projects: those finished first
 * have come furthest. Input and output are in the same order; a project that is not completed passes unchanged.
 */
export function addBenefits(random: Random, milestones: readonly Milestones[]): Milestones[] {
  const finished = milestones
    .map((item, index) => ({ index, completed: item.completed }))
    .filter((item): item is { index: number; completed: string } => item.completed !== undefined)
    .sort((a, b) => (a.completed < b.completed ? -1 : 1));
  const result = [...milestones];
  finished.forEach(({ index, completed }, place) => {
    result[index] = { ...milestones[index], ...benefit(random, completed, place) };
  });
  return result;
}

function benefit(random: Random, completed: string, place: number): Milestones {
  const { producing, aboveScale, fullCapacity, finalEvaluated } = BENEFIT_COUNTS;
  const evaluatedTo = finalEvaluated;
  const fullTo = evaluatedTo + fullCapacity;
  const scaleTo = fullTo + aboveScale;
  if (place >= scaleTo + producing) return {};
  // The last to be finished may begin to produce before the whole is accepted.
  const after = addDays(completed, random.int(10, 60));
  const produced = after <= lastDayOf(LAST_MONTH) ? after : addDays(completed, -15);
  const entered = earlier(addMonths(monthOfDay(produced), random.int(1, 3)), LAST_MONTH);
  const full = earlier(addMonths(entered, random.int(2, 6)), LAST_MONTH);
  return {
    producing: produced,
    ...(place < scaleTo ? { aboveScale: entered } : {}),
    ...(place < fullTo ? { fullCapacity: full } : {}),
    ...(place < evaluatedTo ? { finalEvaluated: `${LAST_MONTH.slice(0, 4)}-10-${place + 12}` } : {}),
  };
}
