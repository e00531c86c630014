import { ok, type Result, refuse } from '@guatu/kernel';
import { documentErrors } from '../errors.ts';
import type { FigureKind } from './figure.ts';
import { FORMS, type FormName } from './forms.ts';
import { KIND_NAMES } from './kind-names.ts';

/** A part of a template: fixed words, the period that the whole text speaks of, or a figure said in a form. */
export type TemplatePart =
  | { readonly part: 'words'; readonly text: string }
  | { readonly part: 'period' }
  | {
      readonly part: 'figure';
      readonly figureId: string;
      readonly kind: FigureKind;
      readonly form: FormName;
      readonly word: string;
    };

/** A checked sentence with holes for figures. */
export interface SentenceTemplate {
  readonly source: string;
  readonly parts: readonly TemplatePart[];
}

/** Which figures there are, and of which kind each is. */
export type FigureKinds = ReadonlyMap<string, FigureKind>;

/** The hole that takes the period of the text. */
const PERIOD = 'period';

/**
 * Reads a template such as `{period}，全市完成投资{done}，{doneGrowth|change:同比}，{paceGap|against:序时进度}。` A hole names a figure,
 * behind `|` the form (`value` when none), behind `:` a word that goes with it. Refuses unknown figures and forms, and forms
 * that cannot speak of the figure's kind, before any paper is made. Refusals: `narrative_…`.
 */
export function readTemplate(source: string, kinds: FigureKinds): Result<SentenceTemplate> {
  const parts: TemplatePart[] = [];
  // Braces never nest, so text and holes alternate.
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('{', at);
    const words = source.slice(at, open < 0 ? source.length : open);
    const stray = words.indexOf('}');
    if (stray >= 0) return refuse(documentErrors.narrative_bad_form({ template: source, at: at + stray }));
    if (words !== '') parts.push({ part: 'words', text: words });
    if (open < 0) break;
    const close = source.indexOf('}', open);
    if (close < 0) return refuse(documentErrors.narrative_bad_form({ template: source, at: open }));
    const hole = readHole(source, source.slice(open + 1, close), open, kinds);
    if (!hole.ok) return hole;
    parts.push(hole.value);
    at = close + 1;
  }
  return ok({ source, parts });
}

const HOLE = /^([A-Za-z][\w.]*)(?:\|([a-z]+)(?::([^{}|:]+))?)?$/;

function readHole(template: string, hole: string, at: number, kinds: FigureKinds): Result<TemplatePart> {
  const [matched, figure = '', form = 'value', word = ''] = HOLE.exec(hole) ?? [];
  if (matched === undefined) return refuse(documentErrors.narrative_bad_form({ template, at }));
  if (figure === PERIOD) return ok({ part: 'period' });
  const kind = kinds.get(figure);
  if (kind === undefined) return refuse(documentErrors.narrative_figure_unknown({ template, figure }));
  if (!isForm(form)) return refuse(documentErrors.narrative_form_unknown({ template, form }));
  if (!FORMS[form].kinds.includes(kind)) {
    return refuse(documentErrors.narrative_form_unfit({ template, figure, form, kind: KIND_NAMES[kind] }));
  }
  return ok({ part: 'figure', figureId: figure, kind, form, word });
}

function isForm(name: string): name is FormName {
  return Object.hasOwn(FORMS, name);
}
