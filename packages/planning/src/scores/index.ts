export { tourScoreErrors } from './errors.ts';
export type { Award, ScoreScheme, ScoreSheet } from './score-scheme.ts';
export { checkScheme, isMark, missingSheets } from './score-sheets.ts';
export { type GroupMean, scoreTour, type TourScore } from './tour-scores.ts';
