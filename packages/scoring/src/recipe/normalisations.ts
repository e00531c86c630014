import { recipeErrors } from '../errors.ts';
import { TIE_METHODS, type TieMethod } from '../math/ranks.ts';
import { refuseWith } from '../refusal.ts';
import type { ObjectReader } from './object-reader.ts';

/** From which score on a value earns it: left closed, right open; the first band is open downwards. */
export interface Band {
  readonly from: number | null;
  readonly score: number;
}

/** How a value becomes a score. Formulas are in `leaf/normalise`, with what each does with values that are all the same. */
export type Normalisation =
  | { readonly method: 'NONE' }
  | { readonly method: 'MIN_MAX'; readonly from: number; readonly to: number }
  | { readonly method: 'Z_SCORE'; readonly mean: number; readonly deviation: number }
  | { readonly method: 'RANK' | 'PERCENTILE_RANK' | 'BORDA'; readonly ties: TieMethod }
  | {
      readonly method: 'GOALPOSTS';
      readonly low: number;
      readonly high: number;
      readonly from: number;
      readonly to: number;
      readonly truncate: boolean;
    }
  | { readonly method: 'DISTANCE_TO_MAX'; readonly as: 'RANGE' | 'RATIO' }
  | {
      readonly method: 'BASELINE';
      /** A number, or the mean of the peers times `times`. */
      readonly baseline:
        | { readonly kind: 'FIXED'; readonly value: number }
        | { readonly kind: 'MEAN'; readonly times: number };
      readonly least: number | null;
      readonly cap: number | null;
    }
  | {
      readonly method: 'AVERAGE_RATIO';
      readonly base: number;
      readonly share: number;
      readonly least: number | null;
      readonly cap: number | null;
    }
  | {
      readonly method: 'EFFICACY';
      readonly satisfactory: number | 'BEST';
      readonly unacceptable: number | 'WORST';
      readonly base: number;
      readonly least: number | null;
      readonly cap: number | null;
    }
  | { readonly method: 'BANDS'; readonly bands: readonly Band[] }
  | {
      readonly method: 'LINEAR_DEDUCT';
      readonly target: number;
      readonly unit: number;
      readonly deduct: number;
      readonly full: number;
    }
  | { readonly method: 'COMPLETION'; readonly target: number; readonly cap: number; readonly zeroBelow: number }
  | { readonly method: 'RANK_STEP'; readonly step: number }
  | { readonly method: 'RANK_TABLE'; readonly scores: readonly number[]; readonly rest: number };

export type NormalisationMethod = Normalisation['method'];

type Reader = (from: ObjectReader) => Normalisation;

const ranked =
  (method: 'RANK' | 'PERCENTILE_RANK' | 'BORDA'): Reader =>
  (from) => ({ method, ties: from.choice('ties', TIE_METHODS, 'min') });

const limits = (from: ObjectReader) => ({ least: from.optionalNumber('least'), cap: from.optionalNumber('cap') });

const READERS: Readonly<Record<NormalisationMethod, Reader>> = {
  NONE: () => ({ method: 'NONE' }),
  MIN_MAX: (from) => ({ method: 'MIN_MAX', ...spanOf(from, 0, 100) }),
  Z_SCORE: (from) => ({
    method: 'Z_SCORE',
    mean: from.number('mean', { otherwise: 0 }),
    deviation: from.number('deviation', { above: 0, otherwise: 1 }),
  }),
  RANK: ranked('RANK'),
  PERCENTILE_RANK: ranked('PERCENTILE_RANK'),
  BORDA: ranked('BORDA'),
  GOALPOSTS: (from) => {
    const low = from.number('low');
    const high = from.number('high', { above: low });
    return { method: 'GOALPOSTS', low, high, ...spanOf(from, 0, 1), truncate: from.flag('truncate', true) };
  },
  DISTANCE_TO_MAX: (from) => ({ method: 'DISTANCE_TO_MAX', as: from.choice('as', ['RANGE', 'RATIO'], 'RANGE') }),
  BASELINE: (from) => ({ method: 'BASELINE', baseline: baselineOf(from.object('baseline')), ...limits(from) }),
  AVERAGE_RATIO: (from) => ({
    method: 'AVERAGE_RATIO',
    base: from.number('base', { least: 0, otherwise: 0.8 }),
    share: from.number('share', { above: 0, otherwise: 0.2 }),
    ...limits(from),
  }),
  EFFICACY: (from) => ({
    method: 'EFFICACY',
    satisfactory: numberOr(from, 'satisfactory', 'BEST'),
    unacceptable: numberOr(from, 'unacceptable', 'WORST'),
    base: from.number('base', { least: 0, most: 100, otherwise: 60 }),
    ...limits(from),
  }),
  BANDS: (from) => ({ method: 'BANDS', bands: bandsOf(from) }),
  LINEAR_DEDUCT: (from) => ({
    method: 'LINEAR_DEDUCT',
    target: from.number('target'),
    unit: from.number('unit', { above: 0 }),
    deduct: from.number('deduct', { above: 0 }),
    full: from.number('full', { above: 0 }),
  }),
  COMPLETION: (from) => ({
    method: 'COMPLETION',
    target: from.number('target', { above: 0, otherwise: 1 }),
    cap: from.number('cap', { above: 0, otherwise: 1 }),
    zeroBelow: from.number('zeroBelow', { least: 0, otherwise: 0 }),
  }),
  RANK_STEP: (from) => ({ method: 'RANK_STEP', step: from.number('step', { above: 0, most: 1 }) }),
  RANK_TABLE: (from) => ({
    method: 'RANK_TABLE',
    scores: fallingScores(from),
    rest: from.number('rest', { otherwise: 0 }),
  }),
};

export const NORMALISATION_METHODS = Object.keys(READERS) as readonly NormalisationMethod[];

/** Reads `{ "method": …, …parameters }`. */
export function readNormalisation(from: ObjectReader): Normalisation {
  const read = READERS[from.choice('method', NORMALISATION_METHODS)](from);
  from.done();
  return read;
}

function spanOf(from: ObjectReader, low: number, high: number): { readonly from: number; readonly to: number } {
  const start = from.number('from', { otherwise: low });
  return { from: start, to: from.number('to', { above: start, otherwise: high }) };
}

function baselineOf(from: ObjectReader) {
  const kind = from.choice('kind', ['FIXED', 'MEAN']);
  const read =
    kind === 'FIXED'
      ? { kind, value: from.number('value', { above: 0 }) }
      : { kind, times: from.number('times', { above: 0, otherwise: 1 }) };
  from.done();
  return read;
}

function numberOr<Word extends string>(from: ObjectReader, key: string, word: Word): number | Word {
  return from.raw(key) === undefined || from.raw(key) === word ? word : from.number(key);
}

function bandsOf(from: ObjectReader): readonly Band[] {
  const bands = from.objects('bands').map((band) => {
    const read = { from: band.optionalNumber('from'), score: band.number('score') };
    band.done();
    return read;
  });
  const bad = (why: string) => refuseWith(recipeErrors.scoring_bands_bad({ at: from.at, why }));
  if (bands.length === 0) bad('一段也没有');
  if (bands[0]?.from !== null) bad('第一段不能有下限，否则更低的值没有分');
  bands.slice(2).forEach((band, index) => {
    if ((band.from ?? Number.NEGATIVE_INFINITY) <= (bands[index + 1]?.from ?? Number.NEGATIVE_INFINITY)) {
      bad('下限没有从低到高');
    }
  });
  if (bands.slice(1).some((band) => band.from === null)) bad('有两段没有下限');
  return bands;
}

function fallingScores(from: ObjectReader): readonly number[] {
  const scores = from.numbers('scores');
  if (scores.length === 0 || scores.some((score, index) => score > (scores[index - 1] ?? score))) {
    refuseWith(recipeErrors.scoring_bands_bad({ at: from.at, why: '没有从高到低，名次靠前的分不能更低' }));
  }
  return scores;
}
