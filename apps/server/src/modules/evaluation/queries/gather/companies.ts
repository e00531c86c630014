import { evaluateCondition, type Fact, type Facts, parseLedgerDate, type Vocabulary } from '@guatu/kernel';
import type { SchemeCondition, SchemeInput } from '@guatu/scoring';
import { type CurrentRow, currentRows, type EntityDef, entityDef, makeKey } from '../../../../platform/ledger/index.ts';
import { leavesBelow } from '../../../../platform/records/index.ts';
import { distinctNames, type FrozenCell, UNKNOWN } from '../../domain/cells.ts';
import type { LeftOut } from '../../domain/frozen.ts';
import { ledgerCodes, yearsBefore } from '../../domain/period.ts';
import { textIn } from '../../domain/run.ts';
import { companyIds } from '../../sql/gather.ts';
import { cellFrom, type Gathered, type Gathering, type Subject } from './subject.ts';

/** The companies below an office that the scheme judges, with what their ledger says of the period. */
export async function gatherCompanies({ trx, scheme, run }: Gathering): Promise<Gathered> {
  const def = entityDef('enterprise');
  const periods = periodsOf([...scheme.inputs.values()], run.period);
  const ids = await companyIds(trx, await leavesBelow(trx, run.office));
  const rows = await currentRows(trx, def, ids, [...new Set([...periods.values()].flat())]);
  const own = periods.get(0) ?? [];
  const judged: CurrentRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of ids.flatMap((id) => rows.get(id) ?? [])) {
    const missing = unknownOf(scheme.who, def, row, own);
    if (missing === null) judged.push(row);
    else if (missing.length > 0) leftOut.push({ ...aboutOf(row), territoryId: row.territoryId, missing });
  }
  const names = distinctNames(
    judged.map(({ id, values }) => ({
      name: textIn(values.enterpriseName) ?? '',
      mark: textIn(values.creditCode) ?? id.slice(-6),
    })),
  );
  const subjects = judged.map(
    (row, at): Subject => ({
      ...{ key: row.id, name: names[at] ?? '', territoryId: row.territoryId, subjectId: row.id },
      cellOf: (input) => fieldCell(def, row, input, periods),
    }),
  );
  return { subjects, leftOut };
}

const aboutOf = ({ id, values }: CurrentRow) => ({ key: id, name: textIn(values.enterpriseName) ?? '' });

/** Codes of the periods that inputs ask for, by how many years they go back. */
function periodsOf(inputs: readonly SchemeInput[], period: string | null): ReadonlyMap<number, readonly string[]> {
  const back = inputs.flatMap((input) => (input.kind === 'FIELD' ? [input.yearsBack] : []));
  const years = new Set([0, ...back]);
  return new Map([...years].map((each) => [each, period === null ? [] : ledgerCodes(yearsBefore(period, each))]));
}

function fieldCell(
  def: EntityDef,
  { values }: CurrentRow,
  input: SchemeInput,
  periods: ReadonlyMap<number, readonly string[]>,
): FrozenCell {
  if (input.kind !== 'FIELD') return UNKNOWN;
  const key = keysOf(def, input.field, periods.get(input.yearsBack) ?? []).find((each) => values[each] !== undefined);
  const value = key === undefined ? null : values[key];
  if (key === undefined || value === null || value === undefined || typeof value === 'object') return UNKNOWN;
  return cellFrom(input, value, ['F', key, input.times]);
}

/** Under which keys the record may hold a field: its own, or one a period. */
function keysOf(def: EntityDef, field: string, periods: readonly string[]): readonly string[] {
  const sub = def.fields.get(field)?.sub ?? null;
  return sub === null ? [field] : periods.map((period) => makeKey(field, period));
}

/**
 * Null for who takes part. Who cannot be said to take part, for want of facts, does not: answers what is missing; nothing for
 * who is not meant.
 */
function unknownOf(
  who: SchemeCondition | null,
  def: EntityDef,
  row: CurrentRow,
  periods: readonly string[],
): readonly string[] | null {
  if (who === null) return null;
  const facts = factsOf(who.vocabulary, def, row, periods);
  switch (who.holds(facts)) {
    case 'yes':
      return null;
    case 'no':
      return [];
    case 'unknown':
      return [...new Set(evaluateCondition(who.condition, who.vocabulary, facts).missing.map(({ label }) => label))];
  }
}

function factsOf(vocabulary: Vocabulary, def: EntityDef, { values }: CurrentRow, periods: readonly string[]): Facts {
  const facts = [...vocabulary.values()].map(({ id, type }): [string, Fact] => {
    const key = keysOf(def, id, periods).find((each) => values[each] !== undefined);
    const value = key === undefined ? null : (values[key] ?? null);
    return [id, type === 'date' ? dateOf(value) : value];
  });
  return Object.fromEntries(facts);
}

function dateOf(value: unknown): Fact {
  const date = typeof value === 'string' ? parseLedgerDate(value) : null;
  return date?.ok ? date.value : null;
}
