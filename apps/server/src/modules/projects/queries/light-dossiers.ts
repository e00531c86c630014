import { isoDay, type MonthPeriod } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { Rules } from '../../../platform/rules/index.ts';
import type { Excuse } from '../domain/lights/excuses.ts';
import type { Calendar, Dossier, RuleOfDay } from '../domain/lights/kept.ts';
import type { LightRules } from '../domain/lights/rule-set.ts';
import { approvedReasons } from '../sql/kept-lights.ts';
import { type ReportRow, reportRows } from '../sql/light-reports.ts';
import { amountOf, lightFacts, periodsOf, type Reports } from './light-facts.ts';

/** A project with what its lights are judged from, and its name for people. */
export type NamedDossier = Dossier & { readonly name: string };

/**
 * All that the lights of some projects are judged from on the days of a calendar, in three queries however many projects
 * there are.
 */
async function lightDossiers(
  trx: ReadTrx,
  ids: readonly string[],
  { monthEnds, today }: Calendar,
  ruleAt: RuleOfLeaf,
): Promise<readonly NamedDossier[]> {
  const facts = await lightFacts(trx, ids, today);
  const excuses = await excusesOf(trx, ids);
  const [first] = monthEnds;
  const reports = first === undefined ? [] : await reportRows(trx, ids, periodsOf(first.month));
  const byProject = new Map(reports.map((row) => [row.id, row]));
  return facts.map(({ id, name, territoryId, subjectAt }) => {
    const figures = figuresOf(byProject.get(id));
    return {
      id,
      name,
      territoryId,
      subjectAt: (at) => (at.day === today.day ? subjectAt(at.day) : subjectAt(at.day, figures(at.month))),
      excuses: excuses.get(id) ?? [],
      ruleAt: (day) => ruleAt(day, territoryId),
    };
  });
}

/** Projects whose facts are read at a time. */
const AT_ONCE = 2500;
/** After so many projects whoever else waits gets a turn. */
const BREATH = 200;

/**
 * The dossiers of many projects, some at a time. The database gathers the next ones while those before are judged, so that
 * whoever judges a whole province waits for the slower of the two and not for both; and others have their turn meanwhile.
 */
export async function* dossiersInTurn(
  trx: ReadTrx,
  ids: readonly string[],
  calendar: Calendar,
  ruleAt: RuleOfLeaf,
): AsyncGenerator<readonly NamedDossier[]> {
  const partFrom = (start: number) => {
    const part = ids.slice(start, start + AT_ONCE);
    if (part.length === 0) return null;
    const read = lightDossiers(trx, part, calendar, ruleAt);
    // It is awaited below, except by somebody who has stopped asking: then nobody is left to be told.
    read.catch(() => undefined);
    return read;
  };
  let next = partFrom(0);
  for (let start = AT_ONCE; next !== null; start += AT_ONCE) {
    const part = await next;
    next = partFrom(start);
    for (let at = 0; at < part.length; at += BREATH) {
      yield part.slice(at, at + BREATH);
      await othersTurn();
    }
  }
}

/** Lets whatever else waits in this process have its turn. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The figures of each month as they were reported; a month that nobody reported has none. */
function figuresOf(row: ReportRow | undefined): (month: MonthPeriod) => Reports {
  const months = new Map((row?.months ?? []).map((reported) => [reported[0], reported]));
  return (of) => {
    const { month, year } = printedPeriods(of);
    const reported = months.get(month);
    return {
      annualPlan: amountOf(row?.plans?.[year] ?? null),
      ytdDone: amountOf(reported?.[1] ?? null),
      monthDone: amountOf(reported?.[2] ?? null),
    };
  };
}

const printed = new WeakMap<MonthPeriod, ReturnType<typeof periodsOf>>();

/** The months of a calendar are few and asked for by every project: each is printed once. */
function printedPeriods(month: MonthPeriod): ReturnType<typeof periodsOf> {
  const known = printed.get(month) ?? periodsOf(month);
  printed.set(month, known);
  return known;
}

async function excusesOf(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Excuse[]>> {
  const byProject = new Map<string, Excuse[]>();
  for (const { project, axis, from, until, reason } of await approvedReasons(trx, ids)) {
    const excuse = { axis, from: isoDay(from), until: isoDay(until), reason };
    byProject.set(project, [...(byProject.get(project) ?? []), excuse]);
  }
  return byProject;
}

export type RuleOfLeaf = (day: string, leaf: number) => RuleOfDay | null;

/** The version of the rules for a day and leaf. Many projects ask for the same: each is chosen once. */
export function ruleChooser(rules: Rules<LightRules>): RuleOfLeaf {
  const chosen = new Map<string, Map<number, RuleOfDay | null>>();
  return (day, leaf) => {
    const ofDay = chosen.get(day) ?? new Map<number, RuleOfDay | null>();
    const known = ofDay.get(leaf);
    if (known !== undefined) return known;
    const rule = rules.at(day, leaf);
    const made = rule && { set: rule.body.inForce, hash: rule.hash };
    chosen.set(day, ofDay.set(leaf, made));
    return made;
  };
}
