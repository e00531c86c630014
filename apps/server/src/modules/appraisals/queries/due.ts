import type { AppraisalDue, AppraisalStage } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type DatedProject, milestoneStages, placeNames, projectsHaving } from '../../projects/index.ts';
import { type Due, dueAfter, dueInHalf, halfOf } from '../domain/due.ts';
import { appraisalWords } from '../messages.ts';
import { sheetsThere } from '../sql/due.ts';
import { appraisalRulesOn } from './parts.ts';

/** Projects in sight whose sheet ought to be open and is not, those that have waited longest first. */
export async function dueProjects(trx: ReadTrx, today: IsoDay): Promise<readonly AppraisalDue[]> {
  const rulesAt = await appraisalRulesOn(trx, today);
  const half = halfOf(today);
  const opened = await openedIn(trx, half);
  const placeOf = await placeNames(trx);
  const due = (await stayingProjects(trx)).flatMap((project) => {
    const final = rulesAt(project.territoryId).stages.get('FINAL');
    const all = [final ? dueAfter(final, project.days, today) : null, dueInHalf(project.days, half)];
    return all.flatMap((each) =>
      each === null || opened(project.id, each.stage) ? [] : [answer(project, placeOf(project.territoryId), each)],
    );
  });
  return due.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Projects that started and are not completed, and that have no sheet of this half-year. */
export async function underWay(trx: ReadTrx, today: IsoDay): Promise<readonly DatedProject[]> {
  const opened = await openedIn(trx, halfOf(today));
  const all = await stayingProjects(trx);
  return all.filter(({ id, days }) => days.has('M70') && !days.has('M100') && !opened(id, 'MID'));
}

/** The projects that did not leave, with the days of their milestones; sheets take the ledger's word for them. */
async function stayingProjects(trx: ReadTrx): Promise<readonly DatedProject[]> {
  const stages = milestoneStages();
  const actual = stages.map(({ code }) => code);
  const projects = await projectsHaving(trx, { stages, actual, countsFrom: 1, filter: {} }, null);
  return projects.filter(({ exited }) => exited === null);
}

/** Whether a project has the sheet of a stage: under way one of the half-year, or one of another that is still in work. */
async function openedIn(trx: ReadTrx, half: string): Promise<(project: string, stage: AppraisalStage) => boolean> {
  const there = (await sheetsThere(trx)).filter(
    ({ stage, period, done }) => stage !== 'MID' || !done || period === half,
  );
  const keys = new Set(there.map(({ project, stage }) => `${project} ${stage}`));
  return (project, stage) => keys.has(`${project} ${stage}`);
}

function answer({ id, name }: DatedProject, place: string, { stage, since, cause }: Due): AppraisalDue {
  const why =
    cause.kind === 'HALF'
      ? appraisalWords.halfYear(cause.period)
      : appraisalWords.dueAfter(labelOf(cause.milestone), cause.day, cause.months);
  return { projectId: id, projectName: name, place, stage, since, why };
}

const labelOf = (milestone: string): string =>
  milestoneStages().find(({ code }) => code === milestone)?.label ?? milestone;
