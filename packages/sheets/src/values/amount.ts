import { type Dimension, parseUnit, times, type Unit } from '../columns/units.ts';
import type { CellValue } from '../grid.ts';
import { fold, withoutNotes } from '../text/fold.ts';
import type { NumberFormat } from './number-format.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

/** A figure with the unit found on it, before it is converted. */
export interface Figure {
  readonly number: number;
  /** The unit written in the cell or printed by its format; null when the column must say it. */
  readonly unit: Unit | null;
}

const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
const FIGURE = new RegExp(`^${NUMBER}(?:e([+-]?\\d+))?(.*)$`, 'i');
const APPROXIMATELY = /^(?:大约|约|≈|~|近|人民币|¥|￥|\$|rmb|cny)+[:]?/i;
const SEPARATED_ZERO = /^(?:零|〇)$/;

/**
 * Reads a number with an optional unit: `3.5亿元`, `约5000万`, `1亿2000万元`, `(123.4)`. Null when the text says more or less than
 * one figure (an interval, `以上`, words).
 */
export function parseFigure(text: string, unitOf: (word: string) => Unit | null): Figure | null {
  let rest = fold(text).replace(/\s+/g, '');
  let sign = 1;
  const bracketed = /^\((.*)\)(.*)$/.exec(rest);
  if (bracketed && /^[\d.,]+$/.test(bracketed[1] ?? '')) {
    sign = -1;
    rest = `${bracketed[1]}${bracketed[2]}`;
  }
  rest = withoutNotes(withUnitOf(rest, unitOf)).replace(APPROXIMATELY, '').replace(/左右$/, '');
  const marked = /^(?:[-−–—]|△|▲|负)(?=[\d.])/.exec(rest);
  if (marked) {
    sign = -sign;
    rest = rest.slice(marked[0].length);
  } else if (rest.startsWith('+')) rest = rest.slice(1);
  if (SEPARATED_ZERO.test(rest)) return { number: 0, unit: null };
  const match = FIGURE.exec(rest);
  if (!match) return null;
  const [, digits = '', exponent, tail = ''] = match;
  const number = Number(digits.replaceAll(',', '')) * (exponent === undefined ? 1 : 10 ** Number(exponent));
  if (!Number.isFinite(number)) return null;
  if (tail === '') return { number: sign * number, unit: null };
  const unit = unitOf(tail);
  if (unit) return { number: sign * number, unit };
  return compound(sign, number, tail, unitOf);
}

/** 3.5(亿元): a bracket that holds a unit is no remark. */
function withUnitOf(text: string, unitOf: (word: string) => Unit | null): string {
  const [, figure = '', word = ''] = /^([^()]*\d)\(([^()]+)\)$/.exec(text) ?? [];
  return figure !== '' && unitOf(word) ? `${figure}${word}` : text;
}

/** 1亿2000万元: a second figure in a smaller unit of the same kind. */
function compound(sign: number, number: number, tail: string, unitOf: (word: string) => Unit | null): Figure | null {
  const match = /^([^\d]+)(\d.*)$/.exec(tail);
  if (!match) return null;
  const first = unitOf(match[1] ?? '');
  const second = parseFigure(match[2] ?? '', unitOf);
  if (!first || !second?.unit || second.unit.dimension !== first.dimension || second.unit.factor >= first.factor)
    return null;
  const total = times(number, first.factor) + times(second.number, second.unit.factor);
  return { number: sign * (total / first.factor), unit: first };
}

/** The figure of a cell as it is shown: number formats may scale it or print a unit. */
export function cellFigure(
  value: CellValue,
  format: NumberFormat,
  unitOf: (word: string) => Unit | null,
): Figure | null {
  if (typeof value === 'number') {
    if (format.date) return null;
    const shown = format.shownFactor === 1 ? value : times(value, format.shownFactor);
    return { number: shown, unit: format.unit };
  }
  return typeof value === 'string' ? parseFigure(value, unitOf) : null;
}

/**
 * A unit word after a number where an amount of the dimension belongs. A bare 万 counts in the column's dimension; of areas
 * it says no unit at all, and multiplies the column's square metres. Nobody counts land in 万亩: there it is taken for money.
 */
export function unitFor(dimension: Dimension, columnUnit: Unit | null = null): (word: string) => Unit | null {
  return (word) => {
    const named = parseUnit(word);
    if (named) return named;
    const bare = parseUnit(word, true);
    if (bare === null || dimension !== 'area') return bare && { ...bare, dimension };
    const squareMetres = columnUnit?.factor === 3;
    return squareMetres ? { ...columnUnit, factor: bare.factor * columnUnit.factor } : bare;
  };
}

/** What a column's amounts are converted to. */
export interface AmountTarget {
  readonly dimension: Dimension;
  /** Factor of the base unit within its dimension: 2000 for mu, 3 for square metres, 1 for yuan. */
  readonly baseFactor: number;
  readonly round: boolean;
}

/**
 * An amount in the target's base unit. The unit is the cell's own, else the column's; without either, and with a unit of
 * another kind (a length where money belongs), there is no value.
 */
export function readAmount(
  value: CellValue,
  format: NumberFormat,
  target: AmountTarget,
  columnUnit: Unit | null,
): Outcome {
  const figure = cellFigure(value, format, unitFor(target.dimension, columnUnit));
  if (!figure) return UNPARSED;
  const unit = figure.unit ?? columnUnit;
  if (figure.number === 0 && figure.unit === null) return read(0);
  if (!unit || unit.dimension !== target.dimension) return UNPARSED;
  const factor = unit.factor / target.baseFactor;
  return read(target.round ? Math.round(figure.number * factor) : times(figure.number, factor));
}
