import type { ResultLine, TourResult } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import type { Explanation } from '../../../ui/explain-drawer.tsx';

/** Scores are compared by eye, so all of them show both decimals. */
export function twoPlaces(score: string): string {
  return Number(score).toFixed(2);
}

/** How a score came about: the sheets, which of them were left out, the means of the groups and how they were weighed. */
export function explainLine(result: TourResult, line: ResultLine): Explanation {
  const { scheme, lines, day } = result;
  const { groups, entrant, rank } = line;
  const score = twoPlaces(line.score);
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  const terms = groups.map(({ mean, weight }) => `${twoPlaces(mean)} × ${weight}`).join(' + ');
  return {
    title: t('tours.result.explain', { name: entrant }),
    result: { text: score },
    rule: {
      name: scheme.title,
      version: t('tours.result.version', { n: scheme.version }),
      effective: day,
      source: t('tours.result.hash', { hash: scheme.hash.slice(0, 12) }),
    },
    inputs: groups.flatMap(({ title: group, sheets }) =>
      sheets.map(({ judge, total, leftOut, marks }) => ({
        name: t('tours.result.sheet', { judge, group }),
        value: [
          leftOut ? t('tours.result.leftOut', { total }) : total,
          scheme.criteria.map(({ id, title }) => `${title} ${marks[id] ?? ''}`).join(t('dispatch.comma')),
        ].join(' · '),
      })),
    ),
    steps: [
      { text: t('tours.result.trim', scheme.trim), verdict: 'yes' },
      ...groups.map(({ title, weight, counted, mean }) => ({
        text: t('tours.result.mean', { title, weight, counted, mean: twoPlaces(mean) }),
        verdict: 'yes' as const,
      })),
      { text: t('tours.result.sum', { terms, weights, score }), verdict: 'yes' },
    ],
    changes: gapUp(lines, rank, score),
  };
}

/** What is missing to the next rank up; nothing for the first. */
function gapUp(lines: readonly ResultLine[], rank: number, score: string): Explanation['changes'] {
  const above = lines.filter((line) => line.rank < rank).at(-1);
  if (!above) return [];
  const by = (Math.round((Number(above.score) - Number(score)) * 100) / 100).toFixed(2);
  return [{ title: t('tours.result.gapTitle'), text: t('tours.result.gap', { by }) }];
}
