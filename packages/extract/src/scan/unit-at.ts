import { isBlank, isLatin } from '../text/char-class.ts';
import { AFTER_MULTIPLIER, COUNTERS, indexUnits, MEASURES, type UnitWord } from '../words/unit-words.ts';
import type { NumberRead } from './read-number.ts';

/** The unit that follows a number and where it ends. */
export interface UnitRead {
  readonly unit: UnitWord;
  readonly end: number;
}

const every = indexUnits([...MEASURES, ...COUNTERS]);
const multipliedToo = indexUnits([...MEASURES, ...COUNTERS, ...AFTER_MULTIPLIER]);

/** The longest unit word right after the number (one blank may stand between); null where there is none. */
export function unitAt(text: string, number: NumberRead): UnitRead | null {
  const at = isBlank(text.charCodeAt(number.end)) ? number.end + 1 : number.end;
  const index = number.multiplied ? multipliedToo : every;
  for (const unit of index.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(unit.word, at)) continue;
    const end = at + unit.word.length;
    // 5t is a weight, 5th and 3km/h are not.
    if (isLatin(text.charCodeAt(end - 1)) && (isLatin(text.charCodeAt(end)) || text.charAt(end) === '/')) continue;
    return { unit, end };
  }
  return null;
}
