import { times } from '../columns/units.ts';
import type { CellValue } from '../grid.ts';
import { fold, withoutNotes } from '../text/fold.ts';
import { parseFigure } from './amount.ts';
import type { NumberFormat } from './number-format.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

const DOWN =
  /^(?:同比)?(?:下降|减少|降低|回落|低于序时进度|低于序时|落后序时进度|落后序时|落后|滞后|慢|欠|低|降|↓|▼)(?:了)?/;
const UP =
  /^(?:同比)?(?:增长|上升|提高|增加|高于序时进度|高于序时|超序时进度|超序时|快于序时|超前|超|快|高|增|升|↑|▲)(?:了)?/;
const SIGN = /%|‰|个?百分点|pp$/i;

/**
 * A rate in percent or a gap in percentage points. `fractions` says that the column's plain numbers are fractions of one;
 * a % sign or format in the cell outranks it.
 */
export function readPercent(value: CellValue, format: NumberFormat, fractions: boolean): Outcome {
  if (typeof value === 'number') {
    if (format.date) return UNPARSED;
    return read(format.percent || fractions ? times(value, 100) : value);
  }
  if (typeof value !== 'string') return UNPARSED;
  let text = withoutNotes(fold(value).replace(/\s+/g, ''));
  const down = DOWN.exec(text);
  const up = down ? null : UP.exec(text);
  text = text.slice((down ?? up)?.[0].length ?? 0);
  const signed = SIGN.test(text);
  const figure = parseFigure(text.replace(/(?:%|个?百分点|pp)$/i, ''), () => null);
  if (!figure || (down && figure.number < 0)) return UNPARSED;
  const number = down ? -figure.number : figure.number;
  return read(fractions && !signed ? times(number, 100) : number);
}
