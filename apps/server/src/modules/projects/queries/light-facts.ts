import {
  type IsoDay,
  type LedgerDate,
  ledgerDate,
  type MonthPeriod,
  printPeriod,
  valueOrThrow,
  type Yuan,
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

/** Projects as lights judge them on one day. */
export async function lightSubjects(
  trx: ReadTrx,
  ids: readonly string[],
  at: JudgedAt,
): Promise<readonly JudgedProject[]> {
  return (await lightFacts(trx, ids, at)).map(({ name, territoryId, subjectAt }) => ({
    name,
    territoryId,
    subject: subjectAt(at.day),
  }));
}

/** What the ledger says of a project apart from its reports, which are those of one month. */
export interface ProjectFacts {
  readonly id: string;
  readonly name: string;
  readonly territoryId: number;
  /** With the reports of another month where they are given. */
  readonly subjectAt: (day: IsoDay, reports?: Reports) => LightSubject;
}

export type Reports = Pick<LightSubject, 'annualPlan' | 'ytdDone' | 'monthDone'>;

/** The facts of projects with the reports of one month. */
export async function lightFacts(trx: ReadTrx, ids: readonly string[], at: JudgedAt): Promise<readonly ProjectFacts[]> {
  const rows = await lightRows(trx, { ids, ...periodsOf(at.month), evidence: EVIDENCE });
  const dated = datesReadOnce();
  return rows.map((row) => {
    const timeless = timelessOf(row, dated);
    const given = {
      annualPlan: amountOf(row.annual_plan),
      ytdDone: amountOf(row.ytd_done),
      monthDone: amountOf(row.month_done),
    };
    return {
      id: row.id,
      name: row.name,
      territoryId: row.territory_id,
      // Written out field by field: a province asks for millions of these, and spreading costs more than judging.
      subjectAt: (day, { annualPlan, ytdDone, monthDone } = given) => ({
        id: timeless.id,
        planStart: timeless.planStart,
        actualStart: timeless.actualStart,
        completed: timeless.completed,
        suspended: timeless.suspended,
        suspendedOn: timeless.suspendedOn,
        exited: timeless.exited,
        totalInvestment: timeless.totalInvestment,
        statEntered: timeless.statEntered,
        statMonth: timeless.statMonth,
        annualPlan,
        ytdDone,
        monthDone,
        fundsDue: row.funds_due === null ? null : fundsDueBy(row.funds_due, day),
        fundsInPlace: timeless.fundsInPlace,
      }),
    };
  });
}

type Dated = (written: string | null) => LedgerDate | null;

/** A ledger repeats its dates: each is read once. */
function datesReadOnce(): Dated {
  const dates = new Map<string, LedgerDate>();
  return (written) => {
    if (written === null) return null;
    const known = dates.get(written) ?? ledgerDate(written);
    dates.set(written, known);
    return known;
  };
}

export function periodsOf(month: MonthPeriod): { readonly month: string; readonly year: string } {
  return { month: printPeriod(month), year: printPeriod({ kind: 'year', year: month.year }) };
}

export function amountOf(value: number | null): Yuan | null {
  return value === null ? null : yuan(value);
}

function timelessOf(row: LightRow, dated: Dated): Omit<LightSubject, keyof Reports | 'fundsDue'> {
  return {
    id: row.id,
    planStart: dated(row.plan_start),
    actualStart: dated(row.actual_start),
    completed: dated(row.completed),
    suspended: row.suspended,
    suspendedOn: dated(row.suspended_on),
    exited: row.exited,
    totalInvestment: amountOf(row.total_investment),
    statEntered: row.stat_entered,
    statMonth: dated(row.stat_month),
    fundsInPlace: amountOf(row.funds_in_place),
  };
}
