import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { questionsOf } from '../domain/score.ts';
import { oneSheet, schemeOf } from './parts.ts';

/** The columns of a sheet that nobody and nothing has given yet, with their units, and which are answered by yes or no. */
export async function openColumns(trx: ReadTrx, id: string) {
  const sheet = await oneSheet(trx, id);
  const { body } = await schemeOf(trx, sheet);
  const questions = questionsOf(body);
  return body.recipe.columns
    .filter(({ id: column }) => (sheet.figures.get(column)?.value ?? null) === null)
    .map(({ id: column, unit }) => ({ column, unit: unit ?? null, question: questions.has(column) }));
}
