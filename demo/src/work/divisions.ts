import type { DemoRegion } from '../model.ts';
import { yearTargets } from '../workbooks/indicator-year.ts';

/** A target of the city divided among its districts. */
export interface DemoDivision {
  /** Code of the dictionary. */
  readonly indicator: string;
  readonly year: number;
  readonly paper: string;
  /** In yuan, by the number of the district; they make the city's target. */
  readonly shares: ReadonlyMap<number, number>;
  /** Confirmed by a second person, or waiting for one. */
  readonly confirmed: boolean;
}

const WAN = 10_000;
const PAPER = '2026年市政府工作报告（演示）';

const DIVIDED = [
  { indicator: 'FAI', label: '固定资产投资', confirmed: true },
  { indicator: 'RETAIL', label: '社会消费品零售总额', confirmed: false },
] as const;

/** Divisions of this year's targets, as the districts' own ledgers have them. */
export function demoDivisions(region: DemoRegion): readonly DemoDivision[] {
  return DIVIDED.map(({ indicator, label, confirmed }) => ({
    ...{ indicator, year: 2026, paper: PAPER, confirmed },
    shares: new Map([...yearTargets(region, label)].map(([place, wan]) => [place, wan * WAN])),
  }));
}

/** What the city's office answers to a figure that does not add up: the indicator, and the explanation. */
export const DEMO_FINDING_ANSWER = {
  indicator: 'BUDGET_REVENUE',
  reason:
    '10 月末入库的一笔国有资源有偿使用收入尚未分到非税科目，总数已含、分项未含，11 月账期补齐。已与市财政局国库科核对。',
} as const;
