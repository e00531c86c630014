import {
  type IsoDay,
  type LedgerDate,
  ledgerDate,
  type MonthPeriod,
  printPeriod,
  valueOrThrow,
  yuan,
} from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { RuleKind } from '../../../platform/rules/index.ts';
import { fundsDueBy } from '../domain/lights/funds-due.ts';
import { readLightRules } from '../domain/lights/read-rule-set.ts';
import type { LightRules } from '../domain/lights/rule-set.ts';
import type { JudgedAt, LightSubject } from '../domain/lights/types.ts';
import { type LightRow, lightRows } from '../sql/lights.ts';

/** The light rules of the catalogue, and an office's own. */
export const lightRuleKind: RuleKind<LightRules> = {
  id: 'light-rules',
  read: (content) => valueOrThrow(readLightRules(content)),
};

/** The office takes the ledger's word for what happened; it may come to ask for more. */
const EVIDENCE = 1;

export interface JudgedProject {
  readonly name: string;
  readonly territoryId: number;
  readonly subject: LightSubject;
}

/** Projects as lights judge them; null asks for all of the scope. */
export async function lightSubjects(
  trx: ReadTrx,
  ids: readonly string[] | null,
  at: JudgedAt,
): Promise<readonly JudgedProject[]> {
  const rows = await lightRows(trx, { ids, ...periodsOf(at.month), evidence: EVIDENCE });
  const dates = new Map<string, LedgerDate>();
  const dated = (written: string | null): LedgerDate | null => {
    if (written === null) return null;
    // A ledger repeats its dates: each is read once.
    const known = dates.get(written) ?? ledgerDate(written);
    dates.set(written, known);
    return known;
  };
  return rows.map((row) => ({ name: row.name, territoryId: row.territory_id, subject: subjectOf(row, dated, at.day) }));
}

function periodsOf(month: MonthPeriod): { readonly month: string; readonly year: string } {
  return { month: printPeriod(month), year: printPeriod({ kind: 'year', year: month.year }) };
}

function subjectOf(row: LightRow, dated: (written: string | null) => LedgerDate | null, day: IsoDay): LightSubject {
  const amount = (value: number | null) => (value === null ? null : yuan(value));
  return {
    id: row.id,
    planStart: dated(row.plan_start),
    actualStart: dated(row.actual_start),
    completed: dated(row.completed),
    suspended: row.suspended,
    suspendedOn: dated(row.suspended_on),
    exited: row.exited,
    totalInvestment: amount(row.total_investment),
    statEntered: row.stat_entered,
    statMonth: dated(row.stat_month),
    annualPlan: amount(row.annual_plan),
    ytdDone: amount(row.ytd_done),
    monthDone: amount(row.month_done),
    fundsDue: row.funds_due === null ? null : fundsDueBy(row.funds_due, day),
    fundsInPlace: amount(row.funds_in_place),
  };
}
