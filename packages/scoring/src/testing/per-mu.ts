import type { CanonicalValue } from '@guatu/kernel';

const FIXED = [
  ['tax', 'UP', 30, 24.097, '亩均税收'],
  ['value', 'UP', 20, 136.16, '亩均增加值'],
  ['energy', 'UP', 20, 2.694, '单位能耗增加值'],
  ['emission', 'UP', 10, 4929.81, '单位排放增加值'],
  ['labour', 'UP', 10, 18.14, '全员劳动生产率'],
  ['research', 'UP', 10, 3.02, '研发投入占比'],
] as const;

/** The per-mu evaluation of handbook 4.2: six indicators against fixed baselines, with or without a cap. */
export function perMuRecipe(cap: number | null): CanonicalValue {
  return {
    id: 'per-mu-2022',
    title: '亩均评价',
    columns: FIXED.map(([id, , , , title]) => ({ id, title })),
    total: { scale: 100, weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
    indicators: FIXED.map(([id, direction, weight, value, title]) => ({
      ...{ id: `${id}-score`, title, weight, direction, value: { column: id } },
      ...{ screen: { least: 0, otherwise: 'CLAMP' }, missing: id === 'emission' ? 'GROUP_MEAN_SCORE' : 'REFUSE' },
      normalise: { method: 'BASELINE', baseline: { kind: 'FIXED', value }, ...(cap !== null && { cap }) },
    })),
    decimals: 3,
  };
}

/** The figures of the handbook's own test. */
export const PER_MU_UNIT = {
  unit: '甲企业',
  tax: 30,
  value: 150,
  energy: 2,
  emission: 5000,
  labour: 20,
  research: 2.5,
};
