import type { IsoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { stockRefusals } from '../messages/stock.ts';
import { gateRules, milestoneStages } from '../rules.ts';
import { type DatedProject, projectsHaving } from '../sql/milestone-days.ts';
import type { StockFilter } from '../sql/project-days.ts';

export interface MilestonesAsked {
  /** Leaf of the reader's office, whose rule says from which level of evidence a milestone counts. */
  readonly leaf: number;
  readonly day: IsoDay;
  readonly milestones: readonly string[];
  /** Only projects that have reached this one; null for all of the filter. */
  readonly having: string | null;
  readonly filter: StockFilter;
}

/** Projects of a place by the days on which they reached milestones, as all counts of projects read them. */
export async function milestoneDays(trx: ReadTrx, asked: MilestonesAsked): Promise<readonly DatedProject[]> {
  const { day, leaf, milestones: actual, filter, having } = asked;
  const gates = (await rulesOf(trx, gateRules)).at(day, leaf);
  if (!gates) throw stockRefusals.stock_no_rule({ day });
  return projectsHaving(trx, { stages: milestoneStages(), actual, countsFrom: gates.body.countsFrom, filter }, having);
}

/** The months that the catalogue gives a milestone, counted from another; null where it gives none. */
export function monthsFrom(code: string, from: string): number | null {
  const limit = milestoneStages().find((stage) => stage.code === code)?.limit;
  return limit?.unit === 'MONTH' && limit.from === from ? limit.amount : null;
}
