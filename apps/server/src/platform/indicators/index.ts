export { type Indicator, type IndicatorDictionary, indicatorRules } from './dictionary.ts';
export type { Match, Wording } from './match.ts';
