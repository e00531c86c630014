import type { DemoProject } from '../model.ts';
import { addMonths, lastDayOf, type Month, monthOfDay } from '../months.ts';

export type Light = 'GREEN' | 'YELLOW' | 'RED';

/**
 * The light an office would write into its ledger: worst of start, pace and statistics by the YC2025 table of the
 * handbook. It is a reported value only; the product derives its own.
 */
export function reportedLight(project: DemoProject, asOf: Month, paceGap: number | undefined): Light | undefined {
  const lights = [startLight(project, asOf), paceLight(paceGap), statisticsLight(project, asOf)];
  if (lights.includes('RED')) return 'RED';
  if (lights.includes('YELLOW')) return 'YELLOW';
  return lights.includes('GREEN') ? 'GREEN' : undefined;
}

function startLight(project: DemoProject, asOf: Month): Light | undefined {
  const { started } = project.milestones;
  if (started && started <= lastDayOf(asOf)) return 'GREEN';
  const due = monthOfDay(project.planStart);
  if (due > asOf) return undefined;
  return addMonths(due, 2) <= asOf ? 'RED' : 'YELLOW';
}

function paceLight(gap: number | undefined): Light | undefined {
  if (gap === undefined) return undefined;
  return gap < -30 ? 'RED' : gap <= -10 ? 'YELLOW' : 'GREEN';
}

function statisticsLight(project: DemoProject, asOf: Month): Light | undefined {
  const { started, statEntered } = project.milestones;
  if (!started || started > lastDayOf(asOf)) return undefined;
  if (statEntered && statEntered <= asOf) return 'GREEN';
  const since = monthOfDay(started);
  return addMonths(since, 2) < asOf ? 'RED' : addMonths(since, 1) < asOf ? 'YELLOW' : 'GREEN';
}
