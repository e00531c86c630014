import { type FigureSet, readTemplate, type WordingRules, writeSentence } from '@guatu/documents';
import { valueOrThrow } from '@guatu/kernel';
import { absentWords } from '../messages.ts';

/** A figure in words; a dash where the set does not have it. */
export function figureText(figures: FigureSet, id: string, rules: WordingRules): string {
  const figure = figures.get(id);
  if (figure === undefined) return absentWords.NOT_AVAILABLE;
  const template = valueOrThrow(readTemplate(`{${id}}`, new Map([[id, figure.kind]])));
  return valueOrThrow(writeSentence(template, figures, { period: figure.period, calibre: figure.calibre, rules })).text;
}
