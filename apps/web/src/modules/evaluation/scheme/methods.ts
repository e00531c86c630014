import type { CanonicalValue, DataObject } from '@guatu/kernel';

/** One parameter of a way to score: how it is typed in, and what stands there when the way is chosen. */
export interface MethodPart {
  readonly key: string;
  readonly kind: 'number' | 'flag' | 'choice' | 'column' | 'scores' | 'bands' | 'method';
  readonly choices?: readonly string[];
  /** Null: may be left out. */
  readonly first: CanonicalValue;
}

const number = (key: string, first: number | null): MethodPart => ({ key, kind: 'number', first });
const CAPS = [number('least', null), number('cap', null)];
const TIES: MethodPart = { key: 'ties', kind: 'choice', choices: ['min', 'max', 'average', 'dense'], first: 'min' };

/** The ways to score and their parameters, as the engine's recipes write them. */
export const METHOD_PARTS: Readonly<Record<string, readonly MethodPart[]>> = {
  BASELINE: CAPS,
  EFFICACY: [number('satisfactory', null), number('unacceptable', null), number('base', 60), ...CAPS],
  COMPLETION: [number('target', 1), number('cap', 1), number('zeroBelow', null)],
  LINEAR_DEDUCT: [number('target', 0), number('unit', 1), number('deduct', 1), number('full', 10)],
  BANDS: [{ key: 'bands', kind: 'bands', first: [{ score: 0 }] }],
  RANK_STEP: [number('step', 0.1)],
  RANK_TABLE: [{ key: 'scores', kind: 'scores', first: [1] }, number('rest', null)],
  AVERAGE_RATIO: [number('base', 0.8), number('share', 0.2), ...CAPS],
  MIXED: [
    number('alpha', 0.4),
    { key: 'growthOver', kind: 'column', first: '' },
    { key: 'by', kind: 'method', first: { method: 'EFFICACY', base: 60 } },
  ],
  MIN_MAX: [number('from', 0), number('to', 100)],
  GOALPOSTS: [number('low', 0), number('high', 100), { key: 'truncate', kind: 'flag', first: true }],
  Z_SCORE: [number('mean', 0), number('deviation', 1)],
  PERCENTILE_RANK: [TIES],
  RANK: [TIES],
  BORDA: [TIES],
  DISTANCE_TO_MAX: [{ key: 'as', kind: 'choice', choices: ['RANGE', 'RATIO'], first: 'RANGE' }],
  NONE: [],
};

export const METHODS = Object.keys(METHOD_PARTS);
/** What level and growth may each be scored by. */
export const PLAIN_METHODS = METHODS.filter((method) => method !== 'MIXED');

/** A way as it stands when it is chosen. */
export function startOf(method: string): DataObject {
  const parts = (METHOD_PARTS[method] ?? []).filter(({ first }) => first !== null);
  const baseline = method === 'BASELINE' ? { baseline: { kind: 'MEAN', times: 1 } } : {};
  return { method, ...baseline, ...Object.fromEntries(parts.map(({ key, first }) => [key, first])) };
}

export const MISSING_RULES = [
  ...['REFUSE', 'UNSCORED', 'ZERO', 'GROUP_MEAN_SCORE', 'MEAN', 'MEDIAN', 'EXCLUDE_REWEIGHT'],
];
export const SCREENS = ['NONE', 'REFUSE', 'MISSING', 'CLAMP'];
