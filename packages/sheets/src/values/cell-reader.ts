import { targetOf } from '../columns/column-unit.ts';
import type { Unit } from '../columns/units.ts';
import type { FieldEntry } from '../dictionary.ts';
import type { CellValue } from '../grid.ts';
import { errorName } from '../text/cell-text.ts';
import { isBlankMark } from '../text/fold.ts';
import { readAmount } from './amount.ts';
import { readBool } from './bool.ts';
import { codeFormOf, readCode } from './code.ts';
import { readInteger, readRank, readSeq } from './count.ts';
import { type DateContext, readDate, readDateSpan, readMonth } from './date.ts';
import { enumReader } from './enum.ts';
import { looksLikeFormula } from './injection.ts';
import { readList } from './list.ts';
import type { NumberFormat } from './number-format.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { readPercent } from './percent.ts';
import { shownText } from './text.ts';

/** What a column adds to its field before cells can be read. */
export interface ColumnTraits extends DateContext {
  readonly unit: Unit | null;
  /** Plain numbers of a percent column are fractions of one. */
  readonly fractions: boolean;
}

export type CellReader = (value: CellValue, format: NumberFormat) => Outcome;

/** Reader of one column's cells. Empty cells and blank marks give nothing; errors give nothing and say so. */
export function cellReader(field: FieldEntry, traits: ColumnTraits): CellReader {
  const typed = typedReader(field, traits);
  const texts = new Map<string, Outcome>();
  return (value, format) => {
    if (value === null) return NOTHING;
    if (typeof value !== 'string') return typeof value === 'object' ? ERROR : typed(value, format);
    // Ledgers repeat units, statuses and marks; long texts hardly ever repeat.
    const short = value.length <= 24;
    const known = short ? texts.get(value) : undefined;
    if (known) return known;
    const outcome = readText(value, format, typed);
    if (short && texts.size < 4000) texts.set(value, outcome);
    return outcome;
  };
}

const ERROR: Outcome = { value: null, problem: 'error_value' };

function readText(value: string, format: NumberFormat, typed: CellReader): Outcome {
  if (isBlankMark(value)) return NOTHING;
  if (errorName(value) !== null) return ERROR;
  const outcome = typed(value, format);
  return outcome.value === null || !looksLikeFormula(value)
    ? outcome
    : { value: outcome.value, problem: 'formula_injection' };
}

function typedReader(field: FieldEntry, traits: ColumnTraits): CellReader {
  const target = targetOf(field);
  if (target) return (value, format) => readAmount(value, format, target, traits.unit);
  switch (field.type) {
    case 'percent':
      return (value, format) => readPercent(value, format, traits.fractions);
    case 'decimal':
      return (value, format) => readPercent(value, format, traits.fractions);
    case 'integer':
      return field.id === 'seq' ? readSeq : field.id === 'rank' ? readRank : readInteger;
    case 'date':
      return field.range ? (value) => readDateSpan(value, traits) : (value, format) => readDate(value, format, traits);
    case 'month':
      return (value, format) => readMonth(value, format, traits);
    case 'bool':
      return readBool;
    case 'enum':
      return enumReader(field);
    case 'list':
      return readList;
    case 'code': {
      const form = codeFormOf(field.id);
      return (value) => readCode(value, form);
    }
    default:
      return (value, format) => {
        const text = shownText(value, format, traits.date1904);
        return text === '' ? NOTHING : { value: text, problem: null };
      };
  }
}
