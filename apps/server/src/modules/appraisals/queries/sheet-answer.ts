import type { Appraisal, AppraisalFigure, AppraisalSource, Permission } from '@guatu/contract';
import type { Scheme } from '@guatu/scoring';
import type { Clock } from '../../../platform/clock/index.ts';
import { type EntityKind, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { questionsOf, scoreFigures } from '../domain/score.ts';
import { actsOpen, type SheetFigure, type SheetRecord } from '../domain/sheet.ts';
import { appraisalRefusals, appraisalWords } from '../messages.ts';
import { factWords } from '../rules.ts';
import { briefRows } from '../sql/sheets.ts';
import { briefOf } from './brief.ts';
import { oneSheet, schemeOf, todayOf } from './parts.ts';
import { scoreAnswer } from './score-answer.ts';

export interface Reader {
  readonly userId: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** A sheet whole: every figure with its source, what they come to, and what the reader may do now. */
export async function sheetAnswer(trx: ReadTrx, clock: Clock, id: string, reader: Reader): Promise<Appraisal> {
  const sheet = await oneSheet(trx, id);
  const [row] = await briefRows(trx, { ids: [id] }, 1);
  if (!row) throw appraisalRefusals.appraisal_not_found();
  const { body, title, version, hash, sourceNote } = await schemeOf(trx, sheet);
  const scored = scoreFigures(body, sheet.figures);
  const people = [sheet.by, sheet.submittedBy, sheet.decidedBy].flatMap((each) => each ?? []);
  const names = await personNames(trx, people);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const { submittedOn, decidedOn, note, replaces, cause, seal } = sheet;
  return {
    ...briefOf(row, todayOf(clock)),
    ...{ version: sheet.version, submittedOn, decidedOn, note, replaces, cause, seal },
    scheme: { id: sheet.schemeId, title, version, hash, sourceNote },
    openedBy: nameOf(sheet.by) ?? appraisalWords.product,
    submittedBy: nameOf(sheet.submittedBy),
    decidedBy: nameOf(sheet.decidedBy),
    figures: figureAnswers(body, sheet),
    differences: await differencesFrom(trx, body, sheet),
    score: scored.ok ? scoreAnswer(scored.value.run) : null,
    problem: scored.ok ? null : scored.error.message,
    acts: actsOpen(sheet, row.replaced, reader),
  };
}

function figureAnswers(scheme: Scheme, { figures }: SheetRecord): readonly AppraisalFigure[] {
  const questions = questionsOf(scheme);
  return scheme.recipe.columns.map(({ id, title, unit }): AppraisalFigure => {
    const { value, from, sources, note } = figures.get(id) ?? NOTHING;
    const input = scheme.inputs.get(id);
    return {
      ...{ column: id, title, unit: unit ?? null, question: questions.has(id), value, from, note },
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
): Promise<Appraisal['differences']> {
  if (sheet.replaces === null) return [];
  const before = (await oneSheet(trx, sheet.replaces)).figures;
  return recipe.columns
    .map(({ id, title }) => {
      const [from, to] = [before.get(id)?.value ?? null, sheet.figures.get(id)?.value ?? null];
      return { title, from, to };
    })
    .filter(({ from, to }) => from !== to);
}
