import type { FieldValue, Values } from '@guatu/contract';
import { daysBetween, type IsoDay, parseLedgerDate } from '@guatu/kernel';
import type { RibbonNode } from '../../../ui/project/ribbon-layout.ts';
import type { Milestone } from '../../records/dictionary.ts';

/** Where a date of a milestone stands: in the project's own row, or in the lead it grew from. */
export interface StageDate {
  readonly key: string;
  readonly from: 'project' | 'lead';
  /** As the ledger writes it, at its own precision. */
  readonly text: string;
}

export interface Stage {
  readonly code: string;
  readonly name: string;
  readonly line: Milestone['line'];
  readonly plan: StageDate | null;
  readonly forecast: StageDate | null;
  readonly actual: StageDate | null;
  readonly state: RibbonNode['state'];
  /** Days from plan to the actual day, or to today while it is overdue; null where a date is too coarse to tell. */
  readonly deviation: number | null;
}

/** Every milestone of the catalogue with the dates that the ledgers know, and how it stands on a day. */
export function projectStages(
  milestones: readonly Milestone[],
  project: Values,
  lead: Values | null,
  today: IsoDay,
): readonly Stage[] {
  const stopped = project.projectStatus === 'SUSPENDED' || project.exitReason !== undefined;
  const dated = milestones.map((milestone) => datesOf(milestone, project, lead));
  const lastDone = dated.findLastIndex(({ line, actual }) => line === 'BUILD' && actual !== null);
  const nextUp = dated.findIndex(({ line, actual }, i) => line === 'BUILD' && actual === null && i > lastDone);
  return dated.map((stage, i) => {
    const overdue = stage.actual === null && isPast(stage.plan, today);
    return {
      ...stage,
      state: stateOf({ done: stage.actual !== null, overdue, next: i === nextUp && lastDone >= 0, stopped }),
      deviation: deviationOf(stage, overdue, today),
    };
  });
}

type Dated = Pick<Stage, 'code' | 'name' | 'line' | 'plan' | 'forecast' | 'actual'>;

function datesOf(milestone: Milestone, project: Values, lead: Values | null): Dated {
  const { code, columns } = milestone;
  const own = (date: string) => dateAt(project, `${date}@${code}`, 'project');
  // The milestone's own row comes before the columns of the ledgers.
  const first = (date: string, ledgers: Milestone['columns']['plan']): StageDate | null =>
    own(date) ?? dateAt(project, ledgers.project, 'project') ?? dateAt(lead, ledgers.lead, 'lead');
  return {
    code,
    name: milestone.shortLabel,
    line: milestone.line,
    plan: first('msPlan', columns.plan),
    forecast: own('msForecast'),
    actual: first('msActual', columns.actual),
  };
}

function dateAt(values: Values | null, key: string | null, from: StageDate['from']): StageDate | null {
  const text: FieldValue | undefined = key === null ? undefined : values?.[key];
  return key !== null && typeof text === 'string' && parseLedgerDate(text).ok ? { key, from, text } : null;
}

function isPast(date: StageDate | null, today: IsoDay): boolean {
  const parsed = date === null ? null : parseLedgerDate(date.text);
  return parsed?.ok === true && parsed.value.lastDay < today;
}

function stateOf(is: { done: boolean; overdue: boolean; next: boolean; stopped: boolean }): RibbonNode['state'] {
  if (is.done) return 'done';
  if (is.stopped) return 'stopped';
  if (is.overdue) return 'overdue';
  return is.next ? 'doing' : 'todo';
}

function deviationOf({ plan, actual }: Dated, overdue: boolean, today: IsoDay): number | null {
  const planned = dayIn(plan);
  const reached = overdue ? today : dayIn(actual);
  return planned === null || reached === null ? null : daysBetween(planned, reached);
}

/** A day, when the ledger gives one; a month is too coarse to count days from. */
function dayIn(date: StageDate | null): IsoDay | null {
  const parsed = date === null ? null : parseLedgerDate(date.text);
  return parsed?.ok && parsed.value.precision === 'day' ? parsed.value.firstDay : null;
}
