import type { DemoBlocker, DemoProject } from '../model.ts';
import { lastDayOf, type Month, month, monthOfDay, numberOf, yearOf } from '../months.ts';
import { unit } from '../territory.ts';
import type { FieldRow } from './cells.ts';
import { reportedLight } from './lights.ts';
import { permitWords, progressWords } from './progress-words.ts';

/** Money of a project as of a month, whole yuan. */
export interface MoneyToDate {
  readonly month: number | undefined;
  readonly yearToDate: number;
  readonly beforeYear: number;
  readonly sinceStart: number;
}

export function moneyToDate(project: DemoProject, asOf: Month): MoneyToDate {
  const year = yearOf(asOf);
  const { monthDone, doneBefore } = project.money;
  const sum = (from: Month, to: Month) =>
    [...monthDone].reduce((total, [at, amount]) => (at >= from && at <= to ? total + amount : total), 0);
  const yearToDate = sum(month(year, 1), asOf);
  const beforeYear = doneBefore + sum('2000M01', month(year - 1, 12));
  return { month: monthDone.get(asOf), yearToDate, beforeYear, sinceStart: beforeYear + yearToDate };
}

/** Every field of the project dictionary as the ledgers of that month can know it; unknown ones are absent. */
export function projectFields(project: DemoProject, asOf: Month, blocker?: DemoBlocker): FieldRow {
  const end = lastDayOf(asOf);
  const money = moneyToDate(project, asOf);
  const words = progressWords(project, asOf, money.sinceStart / project.money.total);
  const permits = permitWords(project, asOf);
  const { milestones, team, owner } = project;
  const known = (day: string | undefined) => (day !== undefined && day <= end ? day : undefined);
  const started = known(milestones.started);
  const inStatistics = milestones.statEntered !== undefined && milestones.statEntered <= asOf;
  const plan = project.money.annualPlan[yearOf(asOf)];
  const rate = plan ? (money.yearToDate / plan) * 100 : undefined;
  const gap = rate === undefined || !started ? undefined : rate - (numberOf(asOf) / 12) * 100;
  const light = reportedLight(project, asOf, gap);
  return {
    projectName: project.name,
    projectCode: project.code,
    oldProjectCode: project.oldCode,
    projectLevel: project.level,
    projectKind: project.kind,
    industryCode: project.industryCode,
    industryName: project.industryName,
    buildNature: project.nature,
    regionName: unit(project.leafId).name,
    location: project.location,
    parcelCode: project.parcelCode,
    buildContent: project.content,
    buildPeriod: { from: project.planStart.slice(0, 4), to: project.planComplete.slice(0, 4) },
    landMu: project.landMu,
    buildingArea: project.buildingArea,
    totalInvestment: project.money.total,
    fixedInvestment: project.money.fixed,
    civilInvestment: project.money.civil,
    equipInvestment: project.money.equipment,
    landInvestment: project.money.land,
    fundCentral: project.money.central,
    fundProvincial: project.money.provincial,
    fundSpecialBond: project.money.specialBond,
    fundBankLoan: project.money.bankLoan,
    fundSelf: project.money.own,
    annualPlanAmt: plan,
    cumToLastYearAmt: money.beforeYear > 0 || started ? money.beforeYear : undefined,
    monthDoneAmt: money.month,
    ytdDoneAmt: money.month !== undefined || money.yearToDate > 0 ? money.yearToDate : undefined,
    cumDoneAmt: money.sinceStart > 0 || started ? money.sinceStart : undefined,
    completionRate: rate,
    paceGap: gap === undefined ? undefined : Number(gap.toFixed(1)),
    regimeType: project.regime,
    permitFiling: permits.filing,
    permitLandPlan: permits.landPlan,
    permitEngPlan: permits.engineeringPlan,
    permitEia: permits.environment,
    permitEnergy: permits.energy,
    permitWater: permits.water,
    permitDrawing: permits.drawing,
    permitFire: permits.fire,
    permitConstruction: permits.construction,
    planStart: project.planStart,
    actualStart: started,
    planComplete: project.planComplete,
    actualComplete: known(milestones.completed),
    planProduce: project.planProduce?.slice(0, 7),
    isStatEntered: started === undefined ? undefined : inStatistics,
    statInMonth: inStatistics ? milestones.statEntered?.replace('M', '-') : undefined,
    projectStatus: words.status,
    visualProgress: words.visual,
    monthProgress: words.thisMonth,
    nextPlan: words.next,
    ...blockerFields(blocker, end),
    sponsor: team.sponsors,
    leadUnit: team.leadUnit,
    respUnit: team.responsibleUnits,
    liaison: team.liaisons,
    liaisonPhone: team.phone,
    owner: owner.name,
    ownerCreditCode: owner.creditCode,
    ownerContact: owner.contact,
    light,
    dispatchGrade: gradeOf(gap),
    remark: remarkOf(project, asOf),
  };
}

/** The ledger carries the first trouble that was open at the end of the month. */
function blockerFields(blocker: DemoBlocker | undefined, end: string): FieldRow {
  if (!blocker || blocker.raised > end || (blocker.closed !== undefined && blocker.closed <= end)) return {};
  return {
    factorType: blocker.factor,
    blockerDesc: blocker.description,
    demand: blocker.demand,
    resolveDeadline: blocker.due,
    blockerStatus: blocker.status,
  };
}

function gradeOf(gap: number | undefined): string | undefined {
  if (gap === undefined) return undefined;
  if (gap >= 5) return '好';
  if (gap >= -10) return '较好';
  return gap >= -30 ? '一般' : '差';
}

function remarkOf(project: DemoProject, asOf: Month): string | undefined {
  if (project.traits.has('EXITED')) return '投资方拟调整，建议调出';
  if (project.traits.has('NEW_IN_OCTOBER')) return '本月新增';
  if (project.milestones.completed && monthOfDay(project.milestones.completed) === asOf) return '本月竣工';
  return project.level === 'PROVINCIAL' ? '省级重点' : undefined;
}
