import {
  daysBetween,
  formatNumber,
  formatYuanAuto,
  type LedgerDate,
  ledgerDateLabel,
  monthNumberOf,
  periodLabel,
  type Yuan,
  yuan,
} from '@guatu/kernel';
import { earlierDay } from '../at.ts';
import type { LightFacts } from '../facts.ts';
import type { Gap } from '../gaps.ts';
import type { InputId } from '../inputs.ts';
import type { JudgedAt, LightSubject } from '../types.ts';

const INPUT_LABELS: Readonly<Record<InputId, (month: number) => string>> = {
  planStart: () => '计划开工时间',
  actualStart: () => '实际开工时间',
  completed: () => '实际竣工时间',
  suspendedOn: () => '暂停日期',
  totalInvestment: () => '计划总投资',
  statEntered: () => '是否纳统入库',
  statMonth: () => '纳统入库月份',
  annualPlan: () => '年度计划投资',
  ytdDone: (month) => `截至${month}月自年初累计完成投资`,
  monthDone: (month) => `${month}月完成投资`,
  fundsDue: () => '应到资金',
  fundsInPlace: () => '到位资金',
};

/** The figure as a caption says it. */
export function inputLabel(input: InputId, { month }: JudgedAt): string {
  return INPUT_LABELS[input](month.month);
}

/** Why there is no light. */
export const unjudged = {
  standsOutside: (reason: string) => `${reason}，不评`,
  because: (gaps: readonly Gap[], at: JudgedAt) =>
    gaps.length === 0 ? '现有数据判不了，不评' : `${gaps.map((gap) => gapWords(gap, at)).join('，')}；不评`,
};

function gapWords(gap: Gap, at: JudgedAt): string {
  const label = inputLabel(gap.input, at);
  switch (gap.because) {
    case 'ABSENT':
      return `${label}未填报`;
    case 'ZERO':
      return `${label}为零`;
    case 'COARSE':
      return `${label}只写到“${ledgerDateLabel(gap.date)}”，判不准`;
  }
}

interface Known {
  readonly subject: LightSubject;
  readonly facts: LightFacts;
  readonly at: JudgedAt;
}

/** The figures of a judged axis in one sentence; which ones, by what the rule asks. */
export function axisSummary(asked: readonly string[], known: Known): string {
  const told = asked.map((fact) => TELLERS[fact]?.(known) ?? '').filter((text) => text !== '');
  return [...new Set(told)].join('，');
}

const TELLERS: Readonly<Record<string, (known: Known) => string>> = {
  started: tellStart,
  startMonthsOverdue: tellStart,
  startMonthsLate: tellStart,
  paceGap: tellPace,
  doneToPace: tellDoneToPace,
  monthTaskRate: tellMonthTask,
  statEntered: tellStatistics,
  fundsRatio: tellFunds,
};

function tellStart({ subject: { planStart, actualStart }, facts }: Known): string {
  if (facts.started === true && actualStart !== null) {
    const late = facts.startMonthsLate;
    if (planStart === null || typeof late !== 'number') return `${ledgerDateLabel(actualStart)}已开工`;
    return late > 0
      ? `应于${ledgerDateLabel(planStart)}开工，${ledgerDateLabel(actualStart)}补开工，晚${late}个月`
      : `${ledgerDateLabel(actualStart)}按期开工`;
  }
  const overdue = facts.startMonthsOverdue;
  if (planStart === null || typeof overdue !== 'number') return '';
  if (overdue === 0) return `计划${ledgerDateLabel(planStart)}开工，未到期`;
  return `应于${ledgerDateLabel(planStart)}开工，${monthsOverdue(planStart, overdue)}应开未开`;
}

/** Months are named while they can be taken in at a glance: 9、10、11月连续3个月. */
const MOST_NAMED_MONTHS = 6;

function monthsOverdue(plan: LedgerDate, months: number): string {
  const first = monthNumberOf(plan.lastDay);
  if (months === 1) return `${first}月`;
  if (months > MOST_NAMED_MONTHS) return `连续${months}个月`;
  const named = Array.from({ length: months }, (_, later) => ((first + later - 1) % 12) + 1);
  return `${named.join('、')}月连续${months}个月`;
}

function tellPace({ subject: { annualPlan, ytdDone }, facts: { paceGap }, at }: Known): string {
  if (annualPlan === null || ytdDone === null || typeof paceGap !== 'number') return '';
  const { year, month } = at.month;
  const done = `${periodLabel({ kind: 'yearToDate', year, month })}完成${rounded((ytdDone * 100) / annualPlan)}%`;
  const points = rounded(Math.abs(paceGap));
  if (Number(points) === 0) return `${done}，与序时持平`;
  return `${done}，${paceGap < 0 ? '低于' : '超过'}序时${points}个百分点`;
}

function tellDoneToPace({ facts: { doneToPace }, at }: Known): string {
  if (typeof doneToPace !== 'number') return '';
  const { year, month } = at.month;
  return `${periodLabel({ kind: 'yearToDate', year, month })}完成序时任务的${rounded(doneToPace)}%`;
}

function tellMonthTask({ facts: { monthTaskRate }, at }: Known): string {
  return typeof monthTaskRate === 'number' ? `${at.month.month}月完成当月任务的${rounded(monthTaskRate)}%` : '';
}

function tellStatistics({ subject: { actualStart, statMonth }, facts, at }: Known): string {
  if (facts.statEntered === true) {
    const when = statMonth === null ? '已纳统' : `${ledgerDateLabel(statMonth)}纳统`;
    return typeof facts.statMonthsTaken === 'number' && facts.statMonthsTaken > 1
      ? `${when}，距开工${facts.statMonthsTaken}个月`
      : when;
  }
  if (actualStart === null) return '';
  const days = daysBetween(earlierDay(actualStart.lastDay, at.knownOn), at.day);
  return `${ledgerDateLabel(actualStart)}开工，至今${days}天未纳统`;
}

function tellFunds({ subject: { fundsDue, fundsInPlace } }: Known): string {
  if (fundsDue === null || fundsInPlace === null) return '';
  const told = `应到${money(fundsDue)}、到位${money(fundsInPlace)}`;
  return fundsInPlace < fundsDue ? `${told}，缺${money(yuan(fundsDue - fundsInPlace))}` : told;
}

function money(amount: Yuan): string {
  return formatYuanAuto(amount, { decimals: 2 });
}

function rounded(value: number): string {
  return formatNumber(value, { decimals: 1 });
}
