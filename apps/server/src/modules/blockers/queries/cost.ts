import type { DelayCost } from '@guatu/contract';
import { parseMoney, parseUnit } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { costOfDelay, type Promise as Promised } from '../domain/cost.ts';
import type { BlockerRules } from '../domain/rules.ts';
import { promisesOf } from '../sql/board.ts';

/** Counts what a day costs for any of some projects, of which each counts once however often it is named. */
export type CostOf = (projects: Iterable<string>) => DelayCost;

/** Reads once what the projects promised. */
export async function costCounter(
  trx: ReadTrx,
  projects: ReadonlySet<string>,
  { costOfDelay: { outputCommitment, taxCommitment, daysInYear } }: BlockerRules,
): Promise<CostOf> {
  const rows = await promisesOf(trx, [...projects], [outputCommitment, taxCommitment]);
  const promises = new Map<string, Promised>();
  for (const { project, code, target, unit } of rows) {
    const known = promises.get(project) ?? { output: null, tax: null };
    const amount = yuanOf(target, unit);
    promises.set(project, code === outputCommitment ? { ...known, output: amount } : { ...known, tax: amount });
  }
  return (held) => costOfDelay(held, promises, daysInYear);
}

/** Whole yuan of a promise; null where its unit is missing or not of money: nothing is guessed. */
function yuanOf(target: string, unit: string | null): number | null {
  const read = parseUnit(unit ?? '');
  if (!read.ok || read.value.dimension !== 'money') return null;
  const amount = parseMoney(`${target}${read.value.label}`, { rounding: 'half-up' });
  return amount.ok ? amount.value : null;
}
