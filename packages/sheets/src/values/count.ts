import { parseUnit } from '../columns/units.ts';
import type { CellValue } from '../grid.ts';
import { chineseNumber, fold } from '../text/fold.ts';
import { parseFigure } from './amount.ts';
import type { NumberFormat } from './number-format.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

/** A whole number with or without its counting word: `12个`, `1,234`, `851人`. */
export function readInteger(value: CellValue, format: NumberFormat): Outcome {
  if (typeof value === 'number') return Number.isInteger(value) && !format.date ? read(value) : UNPARSED;
  if (typeof value !== 'string') return UNPARSED;
  const figure = parseFigure(value, (word) => {
    const unit = parseUnit(word);
    if (unit) return unit.dimension === 'count' ? unit : null;
    const bare = /^(万|千|百)?(?:个|人|家|户|项|名)?$/.test(word)
      ? parseUnit(word.replace(/[个人家户项名]$/, ''), true)
      : null;
    return bare && { ...bare, dimension: 'count' };
  });
  if (!figure) return UNPARSED;
  const number = figure.number * (figure.unit?.factor ?? 1);
  return Number.isInteger(number) ? read(number) : UNPARSED;
}

/** A rank: `第3名`, `3`, `并列第3`. */
export function readRank(value: CellValue, format: NumberFormat): Outcome {
  if (typeof value !== 'string') return readInteger(value, format);
  const match = /^(?:并列)?第?(\d{1,3})[名位]?$/.exec(fold(value));
  return match ? read(Number(match[1])) : UNPARSED;
}

/** The running number of a row; Chinese numerals and brackets are taken, `1-1` is not a number. */
export function readSeq(value: CellValue, format: NumberFormat): Outcome {
  if (typeof value !== 'string') return readInteger(value, format);
  const text = fold(value)
    .replace(/^[(]|[)、.,]$/g, '')
    .replace(/[)]$/, '')
    .trim();
  if (/^\d{1,7}(?:\.0+)?$/.test(text)) return read(Number(text));
  const numeral = chineseNumber(text);
  return numeral === null ? UNPARSED : read(numeral);
}
