export { type IndicatorDictionary, indicatorRules } from './dictionary.ts';
export type { Indicator } from './indicator.ts';
export type { Match, Matched, NameWhy, Wording } from './match.ts';
export { codeOfWording, fitsUnit, type MatchWhy, type Stands } from './stands-for.ts';
