import {
  addRationals,
  compareRationals,
  type Decimal,
  ok,
  type Rational,
  type Result,
  refuse,
  roundRational,
  zeroRational,
} from '@guatu/kernel';
import { tourScoreErrors } from './errors.ts';
import { type Award, HUNDREDTHS, type ScoreScheme, type ScoreSheet } from './score-scheme.ts';
import { checkScheme, checkSheets } from './score-sheets.ts';

export interface GroupMean {
  readonly group: string;
  readonly mean: Decimal;
  readonly sheets: number;
  /** Judges whose sheets were left out as the highest or lowest. */
  readonly leftOut: readonly string[];
  /** What each sheet came to, the lowest first, rounded to two decimals. */
  readonly totals: readonly { readonly judge: string; readonly total: Decimal }[];
}

export interface TourScore {
  readonly entrant: string;
  /** Out of full marks, rounded to two decimals after ranking. */
  readonly score: Decimal;
  /** Equal scores share a rank, and the next one is passed over. */
  readonly rank: number;
  readonly groups: readonly GroupMean[];
  readonly awards: readonly string[];
}

const PLACES = 2;

/**
 * Scores a tour: each sheet is the weighted mean of its marks, each group the mean of its sheets without the extremes, the
 * score the weighted mean of the groups. Ranked exactly, rounded last. Who has an award of the top gets none of the bottom.
 *
 * Refuses a scheme that cannot work, marks missing or out of range, unknown groups, repeated sheets, and an entrant for
 * whom a group has nothing left after trimming. Source: handbook 4.5, scores on the spot.
 */
export function scoreTour(scheme: ScoreScheme, sheets: readonly ScoreSheet[]): Result<readonly TourScore[]> {
  const error = checkScheme(scheme) ?? checkSheets(scheme, sheets);
  if (error) return refuse(error);
  const exact: { entrant: string; score: Rational; groups: readonly GroupMean[] }[] = [];
  for (const entrant of new Set(sheets.map((sheet) => sheet.entrant))) {
    const groups: GroupMean[] = [];
    let score = zeroRational;
    for (const group of scheme.groups) {
      const own = sheets.filter((sheet) => sheet.entrant === entrant && sheet.group === group.id);
      const needed = scheme.trim.highest + scheme.trim.lowest + 1;
      if (own.length < needed) {
        const details = { group: group.title, entrant, sheets: own.length, needed };
        return refuse(tourScoreErrors.tour_score_group_too_small(details));
      }
      const { mean, ...sheetsOfGroup } = trimmedMean(scheme, own);
      groups.push({ group: group.id, mean: roundRational(mean, PLACES), sheets: own.length, ...sheetsOfGroup });
      score = addRationals(score, { ...mean, numerator: mean.numerator * BigInt(group.weight) });
    }
    const weights = BigInt(scheme.groups.reduce((sum, { weight }) => sum + weight, 0));
    exact.push({ entrant, score: { ...score, denominator: score.denominator * weights }, groups });
  }
  exact.sort((a, b) => compareRationals(b.score, a.score));
  const ranked = exact.map(({ entrant, score, groups }) => {
    const better = exact.filter((other) => compareRationals(other.score, score) > 0).length;
    const worse = exact.filter((other) => compareRationals(other.score, score) < 0).length;
    return {
      entrant,
      score: roundRational(score, PLACES),
      rank: better + 1,
      groups,
      awards: awardsFor(scheme, better, worse),
    };
  });
  return ok(ranked);
}

/** In a tie of all, nobody is last: whoever is among the first is not among the last as well. */
function awardsFor({ awards }: ScoreScheme, better: number, worse: number): readonly string[] {
  const won = (end: Award['end'], ahead: number) =>
    awards.filter((award) => award.end === end && ahead < award.count).map(({ id }) => id);
  const top = won('TOP', better);
  return top.length > 0 ? top : won('BOTTOM', worse);
}

function trimmedMean(
  scheme: ScoreScheme,
  sheets: readonly ScoreSheet[],
): Pick<GroupMean, 'leftOut' | 'totals'> & { readonly mean: Rational } {
  const totals = sheets
    .map((sheet) => ({ judge: sheet.judge, total: totalOf(scheme, sheet) }))
    // Of equal sheets the same one is left out each time, whatever order they came in.
    .sort((a, b) => Number(a.total - b.total) || (a.judge < b.judge ? -1 : 1));
  const counted = totals.slice(scheme.trim.lowest, totals.length - scheme.trim.highest);
  const weights = scheme.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const unit = BigInt(weights * HUNDREDTHS);
  return {
    mean: {
      numerator: counted.reduce((sum, { total }) => sum + total, 0n),
      denominator: BigInt(counted.length) * unit,
    },
    totals: totals.map(({ judge, total }) => ({
      judge,
      total: roundRational({ numerator: total, denominator: unit }, PLACES),
    })),
    leftOut: totals.filter((each) => !counted.includes(each)).map(({ judge }) => judge),
  };
}

/** Weighted marks in hundredths; the marks were checked to be whole hundredths. */
function totalOf(scheme: ScoreScheme, { marks }: ScoreSheet): bigint {
  return scheme.criteria.reduce(
    (sum, { id, weight }) => sum + BigInt(weight) * BigInt(Math.round((marks[id] ?? 0) * HUNDREDTHS)),
    0n,
  );
}
