import type { FieldEntry } from '../dictionary.ts';
import type { CellValue } from '../grid.ts';
import { plainText } from '../text/cell-text.ts';
import { foldTight, withoutNotes } from '../text/fold.ts';
import { ENUM_WORDS } from './enum-words.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

const QUOTES = /["'“”‘’「」《》]/g;

/** Reader of an enumerated field: label or known word → id, anything else is unparsed. */
export function enumReader(field: FieldEntry): (value: CellValue) => Outcome {
  const ids = new Map<string, string>();
  const add = (word: string, id: string) => {
    const key = keyOf(word);
    if (key !== '' && !ids.has(key)) ids.set(key, id);
  };
  for (const { id, label } of field.enumValues ?? []) {
    for (const spelling of labelSpellings(label)) add(spelling, id);
  }
  for (const [id, words] of Object.entries(ENUM_WORDS[field.id] ?? {})) {
    for (const word of words) add(word, id);
  }
  return (value) => {
    if (value === null || typeof value === 'boolean' || typeof value === 'object') return UNPARSED;
    const id = idOf(plainText(value), (word) => ids.get(keyOf(word)));
    return id === undefined ? UNPARSED : read(id);
  };
}

/** The value named by the text as it is, by its words without the brackets' signs, or by what stands outside brackets. */
function idOf(text: string, idNamed: (word: string) => string | undefined): string | undefined {
  const folded = foldTight(text);
  const whole = idNamed(folded) ?? idNamed(folded.replace(/[()]/g, ''));
  if (whole !== undefined) return whole;
  const outside = idNamed(withoutNotes(folded));
  const inside = /\(([^()]+)\)/.exec(folded)?.[1];
  const named = inside === undefined ? undefined : idNamed(inside);
  // 在建(停工) names two values and means one of them; nobody can say which.
  return named !== undefined && named !== outside ? undefined : outside;
}

function keyOf(text: string): string {
  return foldTight(text).replace(QUOTES, '').toUpperCase();
}

/** 已开工(在建) is said as 已开工, as 在建, and in full. */
function labelSpellings(label: string): string[] {
  const folded = foldTight(label);
  const inside = /^([^()]+)\(([^()]+)\)$/.exec(folded);
  return inside ? [folded, inside[1] ?? '', inside[2] ?? '', folded.replace(/[()]/g, '')] : [folded];
}
