import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { questionsOf, scoreFigures } from '../domain/score.ts';
import { figureValues, type SheetFigure } from '../domain/sheet.ts';
import { appraisalRefusals } from '../messages.ts';
import { dossiersOf } from '../queries/dossiers.ts';
import { figuresFound } from '../queries/figures.ts';
import { appraisalRulesOn, schemeOf, todayOf } from '../queries/parts.ts';
import { type ActDeps, type Seen, saveAct, sheetFor, workedBy } from './save.ts';

export interface Entry {
  readonly column: string;
  readonly value: number | null;
  readonly note: string;
}

/**
 * Enters what the scheme asks people for, and what the ledger does not know, each with its reason or paper. What the ledger
 * does know is put right in the ledger, not here.
 */
export async function fillSheet(
  trx: Trx,
  deps: ActDeps,
  by: string,
  { entries, ...seen }: Seen & { readonly entries: readonly Entry[] },
): Promise<void> {
  const sheet = await sheetFor(trx, 'fill', seen.id, by);
  const { body: scheme } = await schemeOf(trx, sheet);
  const questions = questionsOf(scheme);
  const figures = new Map(sheet.figures);
  const on = todayOf(deps.clock);
  for (const { column, value, note } of entries) {
    const spec = scheme.recipe.columns.find(({ id }) => id === column);
    const before = figures.get(column);
    if (!spec || !before) throw appraisalRefusals.appraisal_column_unknown({ column });
    const { title } = spec;
    if (before.from === 'LEDGER' || before.from === 'RESULT') throw appraisalRefusals.appraisal_from_ledger({ title });
    if (questions.has(column) && value !== null && value !== 0 && value !== 1)
      throw appraisalRefusals.appraisal_answer_wrong({ title });
    if (value !== null && note === '') throw appraisalRefusals.appraisal_note_missing({ title });
    figures.set(column, entered(column, value, note, by, on));
  }
  const scored = scoreFigures(scheme, figures);
  if (!scored.ok) throw appraisalRefusals.appraisal_not_scored({ why: scored.error.message });
  const columns = scheme.recipe.columns.map(({ id }) => id);
  const touched = entries.flatMap(({ column }) => figures.get(column) ?? []);
  const changes: Values = { ...figureValues(columns, touched), apprWorkedBy: workedBy(sheet, by) };
  await saveAct(trx, deps, sheet, { act: 'fill', by, version: seen.version }, changes);
}

function entered(column: string, value: number | null, note: string, by: string, on: string): SheetFigure {
  const nothing = { column, value: null, from: null, sources: [], note: null, by: null, on: null };
  return value === null ? nothing : { ...nothing, value, from: 'ENTERED', note, by, on };
}

/** Takes the ledger's figures again. What people entered stays, save where the ledger knows by now. */
export async function refreshSheet(trx: Trx, deps: ActDeps, by: string, seen: Seen): Promise<void> {
  const sheet = await sheetFor(trx, 'refresh', seen.id, by);
  const { body: scheme } = await schemeOf(trx, sheet);
  const rulesAt = await appraisalRulesOn(trx, todayOf(deps.clock));
  const [dossier] = await dossiersOf(trx, [sheet.projectId], todayOf(deps.clock), rulesAt);
  if (!dossier) throw appraisalRefusals.appraisal_not_found();
  const found = await figuresFound(trx, scheme, dossier);
  const taken = found.filter(({ column, value }) => value !== null || sheet.figures.get(column)?.from !== 'ENTERED');
  const columns = scheme.recipe.columns.map(({ id }) => id);
  const changes: Values = { ...figureValues(columns, taken), apprWorkedBy: workedBy(sheet, by) };
  await saveAct(trx, deps, sheet, { act: 'refresh', by, version: seen.version }, changes);
}
