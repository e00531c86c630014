import type { ProjectRate, ProjectRates, RateListQuery, RatesQuery, StockList } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/actor.ts';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import type { MilestoneRate } from '../domain/rates/rules.ts';
import { triangleOf } from '../domain/rates/triangle.ts';
import { percentOf } from '../domain/stock/libraries.ts';
import { milestoneStages, rateRules } from '../rules.ts';
import { promisesKept } from '../sql/promises-kept.ts';
import { type RateCounts, rateProjects, readRates } from '../sql/rates.ts';
import { yearProgress } from '../sql/year-progress.ts';
import { lightRuleKind } from './light-facts.ts';
import { MOST_LISTED, ruleNamed, stockBasis } from './stock-basis.ts';

/** The rates of the catalogue by either calibre, and how far each cohort of signings has got. */
export async function ratesAnswer(trx: ReadTrx, actor: Actor, asked: RatesQuery, now: string): Promise<ProjectRates> {
  const basis = await stockBasis(trx, actor, rateRules, asked, now);
  const { rule, question, day } = basis;
  const goals = goalsOf(rule.body.rates);
  const goal = goals.find(({ code }) => code === asked.goal) ?? { code: rule.body.landedAt, label: '' };
  const read = await readRates(trx, question, rule.body, { day, grain: asked.grain, goal: goal.code });
  const month = Number(day.slice(5, 7));
  const year = await yearProgress(trx, question, Number(day.slice(0, 4)), month);
  const pacePercent = await paceAt(trx, actor, day, month);
  const kept = await promisesKept(trx, { filter: question.filter, day, hidden: hiddenCodes(actor) }, rule.body.kept);
  const progress = rateOf(year.done, year.plan);
  return {
    period: basis.period,
    day,
    rule: ruleNamed(rule),
    countsFrom: question.countsFrom,
    projects: read.projects,
    excluded: rule.body.excluded.map(({ id, label }) => ({ id, label, projects: read.excluded[id] ?? 0 })),
    rates: rule.body.rates.map((rate, place) => rateAnswer(rate, read.rates[place])),
    settled: rateAnswer(rule.body.settled, read.rates.at(-1)),
    funds: { ...rateOf(read.funds.part, read.funds.whole), unknown: read.funds.unknown },
    progress: {
      ...progress,
      unknown: year.unknown,
      pacePercent,
      paceGap: progress.percent === null ? null : progress.percent - pacePercent,
    },
    contribution: rateOf(year.newDone, year.allDone),
    kept: kept.flatMap((each, place) => {
      const weighing = rule.body.kept[place];
      return weighing ? [{ id: weighing.id, label: weighing.label, ...each }] : [];
    }),
    grain: asked.grain,
    goal: { ...goal, label: labelOf(goal.code) },
    goals,
    cohorts: triangleOf(read.cohorts, asked.grain, Number(day.slice(0, 4)) * 100 + month),
  };
}

/** What the codes of promises begin with that the ledger keeps from the reader; null for whoever may see them. */
function hiddenCodes(actor: Actor): string | null {
  const { protection, protectedCodes } = entityDef('project').fields.get('commitActual') ?? {};
  return protection !== 'tax' || sightOf(actor).tax ? null : (protectedCodes ?? '');
}

const labelOf = (code: string): string => milestoneStages().find((stage) => stage.code === code)?.label ?? code;
const goalsOf = (rates: readonly MilestoneRate[]) =>
  rates.map(({ milestone }) => ({ code: milestone, label: labelOf(milestone) }));

function rateOf(part: number, whole: number) {
  return { part, whole, percent: percentOf(part, whole) };
}

function rateAnswer({ id, label, milestone }: MilestoneRate, counts: RateCounts | undefined): ProjectRate {
  if (!counts) throw new Error(`no counts of rate ${id}`);
  const { all, due, unknown } = counts;
  return { id, label, milestone, due: rateOf(due.part, due.whole), all: rateOf(all.part, all.whole), unknown };
}

/** Per cent of the year that should be done by the end of the month, by the curve that lights go by. */
async function paceAt(trx: ReadTrx, actor: Actor, day: string, month: number): Promise<number> {
  const rule = (await rulesOf(trx, lightRuleKind)).at(day, actor.scope.territories[0] ?? 0);
  const pace = rule?.body.inForce.pace;
  return pace ? (pace.months[month - 1] ?? 0) / pace.parts : (month * 100) / 12;
}

/** The projects behind a figure of the page. */
export async function rateList(trx: ReadTrx, actor: Actor, asked: RateListQuery, now: string): Promise<StockList> {
  const { rule, question, day } = await stockBasis(trx, actor, rateRules, asked, now);
  const list = (wanted: Parameters<typeof rateProjects>[4]) =>
    rateProjects(trx, question, rule.body, day, wanted, MOST_LISTED);
  if (asked.excluded !== undefined) return list({ excluded: asked.excluded });
  if (asked.cohort !== undefined) {
    const goal = goalsOf(rule.body.rates).find(({ code }) => code === asked.goal)?.code ?? rule.body.landedAt;
    return list({ cohort: asked.cohort, grain: asked.grain, reachedWithin: asked.within ?? null, goal });
  }
  const rate = [...rule.body.rates, rule.body.settled].find(({ id }) => id === asked.rate);
  return rate ? list({ rate, part: asked.part ?? 'whole' }) : { total: 0, projects: [] };
}
