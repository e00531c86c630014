import type { Appraisal, AppraisalFigure, AppraisalSource } from '@guatu/contract';
import type { Scheme } from '@guatu/scoring';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { type EntityKind, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../../platform/records/index.ts';
import { questionsOf, scoreFigures } from '../domain/score.ts';
import { actsOpen, type SheetFigure, type SheetRecord } from '../domain/sheet.ts';
import { type SheetSight, sightOfSheet } from '../domain/sight.ts';
import { appraisalRefusals, appraisalWords } from '../messages.ts';
import { factWords } from '../rules.ts';
import { briefRows } from '../sql/sheets.ts';
import { briefOf } from './brief.ts';
import { oneSheet, schemeOf, todayOf } from './parts.ts';
import { scoreAnswer } from './score-answer.ts';
import { type HiddenColumns, hiddenColumns } from './tax-sight.ts';

/** A sheet whole, as the reader may see it: every figure with its source, what they come to, what he may do now. */
export async function sheetAnswer(trx: ReadTrx, clock: Clock, id: string, reader: Actor): Promise<Appraisal> {
  const sheet = await oneSheet(trx, id);
  const [row] = await briefRows(trx, { ids: [id] }, 1);
  if (!row) throw appraisalRefusals.appraisal_not_found();
  const { body, title, version, hash, sourceNote } = await schemeOf(trx, sheet);
  const hidden = await hiddenColumns(trx, sheet.replaces === null ? [id] : [id, sheet.replaces], sightOf(reader).tax);
  const sight = sightOfSheet(hidden(id), sheet.status);
  const scored = scoreFigures(body, sheet.figures);
  const people = [sheet.by, sheet.submittedBy, sheet.decidedBy].flatMap((each) => each ?? []);
  const names = await personNames(trx, people);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const { submittedOn, decidedOn, note, replaces, cause, seal } = sheet;
  return {
    ...briefOf(row, todayOf(clock), sight),
    ...{ version: sheet.version, submittedOn, decidedOn, note, replaces, cause },
    // Whoever has all of a sheet but one figure finds that figure by trying until the hash fits.
    seal: sight.scores || seal === null ? seal : { recipe: seal.recipe, data: null, result: null },
    scheme: { id: sheet.schemeId, title, version, hash, sourceNote },
    openedBy: nameOf(sheet.by) ?? appraisalWords.product,
    submittedBy: nameOf(sheet.submittedBy),
    decidedBy: nameOf(sheet.decidedBy),
    figures: figureAnswers(body, sheet, sight),
    differences: await differencesFrom(trx, body, sheet, hidden),
    score: scored.ok ? scoreAnswer(scored.value.run, sight) : null,
    problem: scored.ok ? null : scored.error.message,
    acts: actsOpen(sheet, row.replaced, reader),
  };
}

function figureAnswers(scheme: Scheme, { figures }: SheetRecord, { hidden }: SheetSight): readonly AppraisalFigure[] {
  const questions = questionsOf(scheme);
  return scheme.recipe.columns.map(({ id, title, unit }): AppraisalFigure => {
    const { value, from, sources, note } = figures.get(id) ?? NOTHING;
    const input = scheme.inputs.get(id);
    return {
      ...{ column: id, title, unit: unit ?? null, question: questions.has(id), from, note },
      ...{ value: hidden.has(id) ? null : value, hidden: hidden.has(id) },
      about: input?.kind === 'FACT' ? (factWords().get(input.fact) ?? null) : null,
      sources: sources.flatMap((each) => sourceOf(each) ?? []),
      open: from === null || from === 'ENTERED',
    };
  });
}

const NOTHING: Pick<SheetFigure, 'value' | 'from' | 'sources' | 'note'> = {
  ...{ value: null, from: null, sources: [], note: null },
};

/** A place as it was written down, with the words of its field. */
function sourceOf(written: string): AppraisalSource | null {
  const [kind, id, key] = written.split(':');
  if (kind === undefined || id === undefined || key === undefined || !isSourceKind(kind)) return null;
  const [field = '', code] = key.split('@');
  const label = entityDef(kind satisfies EntityKind).fields.get(field)?.label ?? field;
  return { kind, id, key, label: appraisalWords.cell(appraisalWords.records[kind], label, code ?? null) };
}

function isSourceKind(kind: string): kind is AppraisalSource['kind'] {
  return kind in appraisalWords.records;
}

/** Columns that stand differently on the sheet that this one corrects. */
async function differencesFrom(
  trx: ReadTrx,
  { recipe }: Scheme,
  sheet: SheetRecord,
  hiddenOf: HiddenColumns,
): Promise<Appraisal['differences']> {
  const { id: own, replaces } = sheet;
  if (replaces === null) return [];
  const before = (await oneSheet(trx, replaces)).figures;
  return recipe.columns
    .map(({ id, title }) => {
      const [from, to] = [before.get(id)?.value ?? null, sheet.figures.get(id)?.value ?? null];
      return { title, from, to, hidden: hiddenOf(own).has(id) || hiddenOf(replaces).has(id) };
    })
    .filter(({ from, to }) => from !== to)
    .map((each) => (each.hidden ? { ...each, from: null, to: null } : each));
}
