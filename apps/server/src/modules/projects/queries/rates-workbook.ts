import type { ProjectRate, ProjectRates, RatesQuery } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { CellInput } from '../../../platform/excel/index.ts';
import type { TakenFile, Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { workbookWords } from '../messages/stock-workbook.ts';
import { rateRules } from '../rules.ts';
import { rateProjects } from '../sql/rates.ts';
import { ratesAnswer } from './rates.ts';
import { stockBasis } from './stock-basis.ts';
import {
  type CountSheet,
  countsWorkbook,
  inWan,
  MOST_BEHIND,
  percentCell,
  placeNames,
  refuseTooLong,
} from './stock-workbook.ts';

const { rateHeads, projectHeads } = workbookWords;

/** The rates as a workbook: every rate by either calibre, the cohorts, and the projects that each rate is counted of. */
export async function ratesWorkbook(trx: ReadTrx, actor: Actor, asked: RatesQuery, taker: Taker): Promise<TakenFile> {
  const answer = await ratesAnswer(trx, actor, asked, taker.at);
  const behind = await projectsBehind(trx, actor, asked, answer, taker.at);
  const { day, rule } = answer;
  return countsWorkbook(trx, { what: workbookWords.rates, day, rule, figures: figuresOf(answer), behind }, taker);
}

function figuresOf(rates: ProjectRates): CountSheet {
  const { funds, progress, contribution, kept, excluded, cohorts, goal } = rates;
  const withheld = kept[0]?.withheld ?? 0;
  const money = ({ part, whole, percent }: ProjectRates['contribution'], unknown: number | null): CellInput[] => [
    workbookWords.all,
    inWan(part),
    inWan(whole),
    percentCell(percent),
    unknown,
  ];
  return {
    name: workbookWords.rates,
    heads: Object.values(rateHeads),
    rows: [
      ...[...rates.rates, rates.settled].flatMap(bothCalibres),
      [workbookWords.funds, ...money(funds, funds.unknown)],
      [workbookWords.progress, ...money(progress, progress.unknown)],
      [workbookWords.contribution, ...money(contribution, null)],
      ...kept.map(({ label, percent, promises, unknown }) => [
        ...[label, workbookWords.due, null, promises, percentCell(percent), unknown],
      ]),
      ...excluded.map(({ label, projects }) => [workbookWords.excluded, label, projects, null, null, null]),
      ...cohorts.map(({ cohort, signed, reached }) => {
        const landed = reached.at(-1) ?? 0;
        return [workbookWords.cohorts(goal.label), cohort, landed, signed, percentCell((landed * 100) / signed), null];
      }),
    ],
    notes: [
      workbookWords.counted(rates.projects, workbookWords.levels[rates.countsFrom] ?? String(rates.countsFrom)),
      ...(progress.paceGap === null
        ? []
        : [workbookWords.pace(progress.pacePercent.toFixed(1), progress.paceGap.toFixed(1))]),
      ...(withheld === 0 ? [] : [workbookWords.withheld(withheld)]),
    ],
  };
}

function bothCalibres({ label, due, all, unknown }: ProjectRate): readonly CellInput[][] {
  return [
    [label, workbookWords.due, due.part, due.whole, percentCell(due.percent), unknown],
    [label, workbookWords.all, all.part, all.whole, percentCell(all.percent), null],
  ];
}

async function projectsBehind(
  trx: ReadTrx,
  actor: Actor,
  asked: RatesQuery,
  { rates, settled }: ProjectRates,
  now: string,
): Promise<CountSheet> {
  refuseTooLong([...rates, settled].reduce((sum, { all }) => sum + all.whole, 0));
  const { rule, question, day } = await stockBasis(trx, actor, rateRules, asked, now);
  const placeOf = await placeNames(trx);
  const rows: CountSheet['rows'][number][] = [];
  for (const rate of [...rule.body.rates, rule.body.settled]) {
    const list = (part: 'whole' | 'due') => rateProjects(trx, question, rule.body, day, { rate, part }, MOST_BEHIND);
    const dueOn = new Map((await list('due')).projects.map((project) => [project.id, project.day]));
    for (const { id, name, territoryId, amount, day: reached } of (await list('whole')).projects) {
      rows.push([
        ...[rate.label, name, placeOf(territoryId), inWan(amount)],
        ...[dueOn.get(id), reached].map((date) => (date == null ? null : { date })),
      ]);
    }
  }
  const { of, project, place, amount, due, reached } = projectHeads;
  return { name: workbookWords.behind, heads: [of, project, place, amount, due, reached], rows, notes: [] };
}
