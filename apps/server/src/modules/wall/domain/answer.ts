import type { WallLights, WallRegion, WallTotals, WallTrendPoint } from '@guatu/contract';
import { type Pace, pacePercent, percent, pointsAbove, share } from '@guatu/kernel';
import { type MonthNumber, monthPeriodText, monthsOfYear, placeInYear } from './month.ts';
import type { FlowRow, StockRow, TrendRow, WallNumbers } from './numbers.ts';
import type { Tree, TreeNode } from './tree.ts';

interface Progress {
  readonly annualPlan: number;
  readonly ytdDone: number;
  readonly rate: number | null;
  readonly paceGap: number | null;
}

/** Completion against plan and pace, from full values. Without a plan or without any report there is no rate. */
export function progressOf(plan: number, ytd: number | null, pace: number): Progress {
  const rate = ytd === null ? null : share(ytd, plan);
  return {
    annualPlan: plan,
    ytdDone: ytd ?? 0,
    rate,
    paceGap: rate === null ? null : pointsAbove(rate, percent(pace)),
  };
}

interface Lit {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

/** Judged lights of so many projects; the rest have none. */
export function lightsOf(lit: Lit, projects: number): WallLights {
  const { green, yellow, red } = lit;
  return { green, yellow, red, none: projects - green - yellow - red };
}

const NONE: Omit<FlowRow, 'territory_id'> = {
  should: 0,
  reported: 0,
  carried: 0,
  plan: 0,
  ytd: 0,
  done: 0,
  green: 0,
  yellow: 0,
  red: 0,
  zero: 0,
  lagging: 0,
};
type Sums = typeof NONE;

/** The sum of some leaves. */
export function sumFlow(rows: readonly FlowRow[]): Sums {
  const sums: Record<keyof Sums, number> = { ...NONE };
  for (const row of rows) {
    for (const name of Object.keys(NONE) as (keyof Sums)[]) sums[name] += row[name];
  }
  return sums;
}

/** Projects and their investment as the stock rows of one measure say. */
export interface Stock {
  readonly projects: number;
  readonly amount: number;
  /** What came within the year. */
  readonly newProjects: number;
  readonly newAmount: number;
}

export function stockOf(rows: readonly StockRow[], measure: string): Stock {
  const of = rows.filter((row) => row.measure === measure);
  const sum = (pick: (row: StockRow) => number) => of.reduce((total, row) => total + pick(row), 0);
  return {
    projects: sum((row) => row.projects),
    amount: sum((row) => row.amount),
    newProjects: sum((row) => row.projects - row.projects_before),
    newAmount: sum((row) => row.amount - row.amount_before),
  };
}

export function totalsOf(numbers: WallNumbers, pace: number): WallTotals {
  const flow = sumFlow(numbers.flow);
  const stock = (measure: string) => stockOf(numbers.stock, measure);
  const { projects, amount } = stock('PROJECT');
  const newStarts = stock('STARTED').newProjects;
  const startsOverdue = stock('SHOULD_HAVE_STARTED').projects;
  const entered = stock('STAT_ENTERED');
  return {
    projects,
    totalInvestment: amount,
    ...progressOf(flow.plan, flow.reported + flow.carried > 0 ? flow.ytd : null, pace),
    monthDone: flow.done,
    should: flow.should,
    reported: flow.reported,
    carried: flow.carried,
    newStarts,
    startsDue: newStarts + startsOverdue,
    startsOverdue,
    statEntered: entered.newProjects,
    statEnteredAmt: entered.newAmount,
    startedNotInStatistics: stock('STARTED_NOT_IN_STATISTICS').projects,
    completed: stock('COMPLETED').newProjects,
    lights: lightsOf(flow, projects),
  };
}

/** One row for each dispatch unit directly below the one shown. */
export function regionsOf(tree: Tree, shown: TreeNode, numbers: WallNumbers, pace: number): readonly WallRegion[] {
  return (tree.children.get(shown.id) ?? []).map((node) => {
    const leaves = new Set(tree.leaves.get(node.id));
    const flow = sumFlow(numbers.flow.filter((row) => leaves.has(row.territory_id)));
    const inside = numbers.stock.filter((row) => row.territory_id !== null && leaves.has(row.territory_id));
    const { projects, amount } = stockOf(inside, 'PROJECT');
    return {
      territoryId: node.id,
      name: node.name,
      kind: node.kind,
      hasChildren: (tree.children.get(node.id) ?? []).length > 0,
      projects,
      totalInvestment: amount,
      ...progressOf(flow.plan, flow.reported + flow.carried > 0 ? flow.ytd : null, pace),
      should: flow.should,
      reported: flow.reported,
      carried: flow.carried,
      lights: lightsOf(flow, projects),
    };
  });
}

/** The months of the year; those after the last reported one have no rate yet. */
export function trendOf(
  rows: readonly TrendRow[],
  month: MonthNumber,
  lastReported: MonthNumber,
  pace: Pace,
): readonly WallTrendPoint[] {
  return monthsOfYear(month).map((each) => {
    const row = rows.find((r) => r.month === each);
    const target = pacePercent(pace, placeInYear(each));
    const known = row !== undefined && each <= lastReported && row.ytd + row.reported > 0;
    return {
      period: monthPeriodText(each),
      pace: target,
      ...progressOf(row?.plan ?? 0, known ? row.ytd : null, target),
      monthDone: known ? row.done : 0,
      reported: row?.reported ?? 0,
    };
  });
}
