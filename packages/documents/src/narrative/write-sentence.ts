import { lastDayOf, ok, type Period, periodLabel, type Result, refuse } from '@guatu/kernel';
import { documentErrors } from '../errors.ts';
import type { FigureUse, Sentence } from '../model.ts';
import type { FigureSet, FrozenFigure } from './figure.ts';
import { FORMS } from './forms.ts';
import { KIND_NAMES } from './kind-names.ts';
import type { SentenceTemplate, TemplatePart } from './template.ts';
import type { WordingRules } from './wording.ts';

/** What the reader takes for granted: the period and calibre of the text as a whole. */
export interface NarrativeContext {
  readonly period: Period;
  readonly calibre: string | null;
  readonly rules: WordingRules;
}

/**
 * The sentence of a template with frozen figures, and where each figure stands in it. A figure that ends on another day or has
 * another calibre than the text says so in brackets (whether it is of the month or of the year so far, the template's words
 * tell); a figure without a value says that it has none. Refusals: `narrative_figure_absent`,
 * `narrative_kind_changed`.
 */
export function writeSentence(
  template: SentenceTemplate,
  figures: FigureSet,
  context: NarrativeContext,
): Result<Sentence> {
  let text = '';
  const uses: FigureUse[] = [];
  for (const part of template.parts) {
    if (part.part !== 'figure') {
      text += part.part === 'words' ? part.text : periodLabel(context.period);
      continue;
    }
    const said = sayFigure(part, figures.get(part.figureId), context);
    if (!said.ok) return said;
    uses.push({ figureId: part.figureId, start: text.length, end: text.length + said.value.length });
    text += said.value;
  }
  return ok({ text, figures: uses });
}

function sayFigure(
  { figureId, kind, form, word }: Extract<TemplatePart, { part: 'figure' }>,
  figure: FrozenFigure | undefined,
  context: NarrativeContext,
): Result<string> {
  if (figure === undefined) return refuse(documentErrors.narrative_figure_absent({ figure: figureId }));
  const { value } = figure;
  if (value.kind === 'absent') return ok(FORMS[form].absent(value.why, word) + aside(figure, context));
  if (value.kind !== kind) {
    const [found, expected] = [KIND_NAMES[value.kind], KIND_NAMES[kind]];
    return refuse(documentErrors.narrative_kind_changed({ figure: figureId, found, expected }));
  }
  return ok(FORMS[form].say(value, word, context.rules) + aside(figure, context));
}

/** What sets this figure apart from the text around it. */
function aside(figure: FrozenFigure, context: NarrativeContext): string {
  const parts = [
    ...(lastDayOf(figure.period) === lastDayOf(context.period) ? [] : [periodLabel(figure.period)]),
    ...(figure.calibre === null || figure.calibre === context.calibre ? [] : [figure.calibre]),
  ];
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}
