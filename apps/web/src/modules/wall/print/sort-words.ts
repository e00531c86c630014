import { type PlainTextKey, t } from '../../../texts/index.ts';

const WORDS: Readonly<Record<string, PlainTextKey>> = {
  PACE_GAP_ASC: 'wall.sort.PACE_GAP_ASC',
  OVERDUE_DAYS_DESC: 'wall.sort.OVERDUE_DAYS_DESC',
  ZERO_MONTHS_DESC: 'wall.sort.ZERO_MONTHS_DESC',
  ANNUAL_PLAN_DESC: 'wall.sort.ANNUAL_PLAN_DESC',
};

/** The sort of a list in words, in its order. A rule of a newer catalogue keeps its code: better odd than left out. */
export function sortWords(sort: readonly string[]): string {
  const words = sort.map((id) => {
    const key = WORDS[id];
    return key === undefined ? id : t(key);
  });
  return t('wall.sort.words', { words: words.join(' → ') });
}
