import { splitList } from '@guatu/kernel';
import type { CellValue } from '../grid.ts';
import { plainText } from '../text/cell-text.ts';
import { isBlankMark } from '../text/fold.ts';
import { NOTHING, type Outcome, read, UNPARSED } from './outcome.ts';

/** People or units in one cell, split at the marks that separate items; the blank inside `王　敏` separates nothing. */
export function readList(value: CellValue): Outcome {
  if (typeof value === 'boolean') return UNPARSED;
  const items = splitList(plainText(value)).filter((item) => !isBlankMark(item));
  return items.length === 0 ? NOTHING : read(items);
}
