import { firstDayOf, lastDayOf } from '@guatu/kernel';
import type { SchemeInput } from '@guatu/scoring';
import { type FrozenCell, UNKNOWN } from '../../domain/cells.ts';
import { readPeriod } from '../../domain/period.ts';
import { unitFact } from '../../domain/unit-facts.ts';
import { unitFacts } from '../../rules.ts';
import { type AppraisedRow, appraisedBetween } from '../../sql/appraised.ts';
import { cellFrom, type Gathering } from './subject.ts';

/**
 * What the appraisals confirmed in the period say of responsible units, each cell with the sheets that it rests on. A project
 * is of its unit in the ledger and of every one that the ledger names, as in the results of appraisals.
 */
export async function appraisedCells(
  { trx, run, day }: Pick<Gathering, 'trx' | 'day'> & { readonly run: Pick<Gathering['run'], 'period'> },
  inputs: readonly SchemeInput[],
): Promise<(input: SchemeInput, unit: { readonly id: number; readonly name: string }) => FrozenCell> {
  const facts = new Map(unitFacts().map((fact) => [fact.id, fact]));
  const isAsked = inputs.some(({ kind }) => kind === 'FACT');
  const period = run.period === null ? null : readPeriod(run.period);
  const days = { first: period && firstDayOf(period), last: period ? lastDayOf(period) : day };
  const sheets = isAsked ? await appraisedBetween(trx, days) : [];
  const own = new Map<number, readonly AppraisedRow[]>();
  const sheetsOf = ({ id, name }: { readonly id: number; readonly name: string }) => {
    const known = own.get(id) ?? sheets.filter(({ unit, units }) => unit === id || units.includes(name));
    own.set(id, known);
    return known;
  };
  return (input, unit) => {
    const fact = input.kind === 'FACT' ? facts.get(input.fact) : undefined;
    if (!fact) return UNKNOWN;
    const found = unitFact(fact, sheetsOf(unit));
    return cellFrom(input, found.value, ['A', found.sheets]);
  };
}
