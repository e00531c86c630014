import type { AppraisalStage } from '@guatu/contract';
import { addDays, type IsoDay, monthNumberOf, yearOf } from '@guatu/kernel';
import type { Scheme } from '@guatu/scoring';
import { saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { openProject } from '../../projects/index.ts';
import { halfOf } from '../domain/due.ts';
import { figureValues } from '../domain/sheet.ts';
import { appraisalRefusals, appraisalWords } from '../messages.ts';
import { dossiersOf } from '../queries/dossiers.ts';
import { figuresFound, investorOf } from '../queries/figures.ts';
import { appraisalRulesOn, todayOf } from '../queries/parts.ts';
import { schemeFor } from '../queries/scheme-for.ts';
import { lockStage, standingSheets } from '../sql/sheets.ts';
import type { ActDeps } from './save.ts';

export interface Opening {
  readonly projectId: string;
  readonly stage: AppraisalStage;
  /** Null takes the first scheme of the stage that is for the project. */
  readonly scheme: string | null;
  readonly reason: string;
  /** What only a correction says. */
  readonly correction?: { readonly replaces: string; readonly edition: number; readonly cause: string };
}

/**
 * Opens a sheet with every figure that the ledger has today. A stage has one sheet in work at a time; before admission and at
 * the end there is one for good, and what is wrong with it is corrected.
 */
export async function openSheet(trx: Trx, deps: ActDeps, by: string, opening: Opening): Promise<string> {
  const { projectId, stage, reason, correction } = opening;
  const { territoryId } = await openProject(trx, projectId);
  const today = todayOf(deps.clock);
  const rulesAt = await appraisalRulesOn(trx, today);
  const rule = rulesAt(territoryId).stages.get(stage);
  if (!rule) throw appraisalRefusals.appraisal_rules_missing({ day: today });
  if (!correction) await refuseSecond(trx, projectId, stage);
  const [dossier] = await dossiersOf(trx, [projectId], today, rulesAt);
  if (!dossier) throw new Error('a project that was read has a dossier');
  const scheme = await schemeFor(trx, rule, dossier, { today, leaf: territoryId, asked: opening.scheme });
  if (!scheme) throw appraisalRefusals.appraisal_no_scheme({ stage });
  const projectName = String(dossier.project.values.projectName ?? '');
  const period = periodOf(scheme.body.period, today);
  const figures = await figuresFound(trx, scheme.body, dossier);
  const columns = scheme.body.recipe.columns.map(({ id }) => id);
  const changes: Values = {
    apprTitle: appraisalWords.title(stage, projectName, period),
    ...{ apprProject: projectId, apprStage: stage, apprScheme: scheme.id, apprRule: scheme.hash, apprPeriod: period },
    ...{ apprWhy: reason, apprStatus: 'OPEN', apprBy: by, apprOn: today, apprDue: addDays(today, rule.days) },
    ...{ apprWorkedBy: [by], apprEdition: correction?.edition ?? 1, apprReplaces: correction?.replaces ?? null },
    ...{ apprCause: correction?.cause ?? null, apprInvestor: investorOf(dossier) },
    ...figureValues(columns, figures),
  };
  const title = appraisalWords.opened(stage, projectName);
  const edit = { kind: 'appraisal' as const, id: null, version: 0, territoryId, changes, by, title, reason };
  return (await saveRecord(trx, deps.clock, deps.hooks, edit)).recordId;
}

async function refuseSecond(trx: Trx, project: string, stage: AppraisalStage): Promise<void> {
  await lockStage(trx, project, stage);
  const standing = await standingSheets(trx, project, stage);
  const inWork = standing.find(({ status }) => status !== 'CONFIRMED');
  if (inWork) throw appraisalRefusals.appraisal_open_already({ title: inWork.title });
  const [done] = standing;
  if (done && stage !== 'MID') throw appraisalRefusals.appraisal_done_already({ title: done.title });
}

/** The period that a scheme of such periods judges today; null for one without. */
export function periodOf(period: Scheme['period'], today: IsoDay): string | null {
  const [year, month] = [yearOf(today), monthNumberOf(today)];
  switch (period) {
    case 'NONE':
      return null;
    case 'YEAR':
      return String(year);
    case 'HALF':
      return halfOf(today);
    case 'QUARTER':
      return `${year}Q${Math.ceil(month / 3)}`;
    case 'MONTH':
      return `${year}M${String(month).padStart(2, '0')}`;
  }
}
