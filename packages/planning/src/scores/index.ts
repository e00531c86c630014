export { tourScoreErrors } from './errors.ts';
export { missingSheets } from './score-sheets.ts';
export {
  type Award,
  type GroupMean,
  type ScoreScheme,
  type ScoreSheet,
  scoreTour,
  type TourScore,
} from './tour-scores.ts';
