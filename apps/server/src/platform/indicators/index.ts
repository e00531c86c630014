export { type IndicatorDictionary, indicatorRules } from './dictionary.ts';
export type { Indicator } from './indicator.ts';
export type { Match, Wording } from './match.ts';
