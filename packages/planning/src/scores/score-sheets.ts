import type { CodedError } from '@guatu/kernel';
import { tourScoreErrors } from './errors.ts';
import { HUNDREDTHS, type ScoreScheme, type ScoreSheet } from './score-scheme.ts';

/** What is wrong with a scheme: weights and counts must be whole, and something must weigh. */
export function checkScheme({ criteria, groups, trim, awards, fullMarks }: ScoreScheme): CodedError | null {
  const bad = (why: string) => tourScoreErrors.tour_score_scheme_bad({ why });
  if (!(fullMarks > 0)) return bad('满分不是正数');
  for (const [name, parts] of [
    ['评分项', criteria],
    ['评委组', groups],
  ] as const) {
    if (parts.length === 0) return bad(`没有${name}`);
    if (new Set(parts.map(({ id }) => id)).size < parts.length) return bad(`${name}重复`);
    if (!parts.every(({ weight }) => Number.isInteger(weight) && weight > 0)) return bad(`${name}的权重不是正整数`);
  }
  const counts = [trim.highest, trim.lowest, ...awards.map(({ count }) => count)];
  return counts.every((count) => Number.isInteger(count) && count >= 0) ? null : bad('去分个数或奖项个数不是整数');
}

/** What is wrong with the sheets: a group the scheme does not know, two sheets for one entrant, a mark missing or wrong. */
export function checkSheets(scheme: ScoreScheme, sheets: readonly ScoreSheet[]): CodedError | null {
  const groups = new Set(scheme.groups.map(({ id }) => id));
  const seen = new Map<string, Set<string>>();
  for (const { judge, group, entrant, marks } of sheets) {
    if (!groups.has(group)) return tourScoreErrors.tour_score_group_unknown({ judge, group });
    const scored = seen.get(judge) ?? new Set();
    if (scored.has(entrant)) return tourScoreErrors.tour_score_sheet_repeated({ judge, entrant });
    seen.set(judge, scored.add(entrant));
    const bad = scheme.criteria.find(({ id }) => !isMark(marks[id], scheme.fullMarks));
    if (bad) return tourScoreErrors.tour_score_mark_bad({ judge, entrant, criterion: bad.title });
  }
  return null;
}

/**
 * From nothing to full, in at most two decimals. 88.25 times a hundred is 8825 only nearly: a hundred millionth is no third
 * decimal.
 */
export function isMark(mark: number | undefined, full: number): boolean {
  if (mark === undefined || !(mark >= 0 && mark <= full)) return false;
  const hundredths = mark * HUNDREDTHS;
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
}

/** Judges who marked some entrants and not others: they stood aside, or a sheet is still to come. */
export function missingSheets(sheets: readonly ScoreSheet[]): readonly { judge: string; entrant: string }[] {
  const entrants = new Set(sheets.map(({ entrant }) => entrant));
  const given = new Set(sheets.map(({ judge, entrant }) => JSON.stringify([judge, entrant])));
  return [...new Set(sheets.map(({ judge }) => judge))].flatMap((judge) =>
    [...entrants]
      .filter((entrant) => !given.has(JSON.stringify([judge, entrant])))
      .map((entrant) => ({ judge, entrant })),
  );
}
