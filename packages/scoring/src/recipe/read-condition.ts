import { compileCondition, type FactSpec, type Facts, readCondition, type Vocabulary } from '@guatu/kernel';
import { type DataTable, isMissing, type NumberColumn } from '../data/table.ts';
import { recipeErrors } from '../errors.ts';
import { refuseWith } from '../refusal.ts';
import type { UnitCondition } from './condition.ts';
import type { ObjectReader } from './object-reader.ts';
import type { ColumnSpec, LeafNode } from './types.ts';

/** What conditions may ask about: the columns, and the values of indicators before scoring (tax per mu, not its score). */
export function vocabularyOf(columns: readonly ColumnSpec[], leaves: readonly LeafNode[]): Vocabulary {
  const specs: FactSpec[] = [
    ...columns.map(({ id, title, type }) => ({ id, label: title, type })),
    ...leaves.map(({ id, title }) => ({ id, label: title, type: 'number' as const })),
  ];
  return new Map(specs.map((spec) => [spec.id, spec]));
}

/** Reads the key `when` in the condition language of the kernel. */
export function readUnitCondition(from: ObjectReader, vocabulary: Vocabulary): UnitCondition {
  const read = readCondition(from.raw('when'), vocabulary);
  if (!read.ok) return refuseWith(recipeErrors.scoring_condition_bad({ at: from.at, why: read.error.message }));
  return { condition: read.value, vocabulary, holds: compileCondition(read.value, vocabulary) };
}

/** What is known of one unit, as conditions ask for it. */
export function factsOf(table: DataTable, values: ReadonlyMap<string, NumberColumn>, unit: number): Facts {
  const facts: Record<string, string | number | null> = {};
  for (const [id, column] of table.texts) facts[id] = column[unit] ?? null;
  for (const numbers of [table.numbers, values]) {
    for (const [id, column] of numbers) facts[id] = isMissing(column, unit) ? null : (column.values[unit] ?? null);
  }
  return facts;
}
