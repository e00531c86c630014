import type { FundMatch } from '@guatu/contract';
import type { Vocabulary } from '@guatu/kernel';
import { type Match, matchOf, nearestFirst } from '../domain/match.ts';
import type { Direction } from '../domain/rules.ts';
import { changeWords, factWords } from '../messages/remarks.ts';
import type { KnownProject } from './facts.ts';

export interface Judged {
  readonly project: KnownProject;
  readonly direction: Direction;
  readonly match: Match;
}

/** Every pairing of the projects and directions with its verdict, nearest first; of equals the larger project first. */
export function judged(
  projects: readonly KnownProject[],
  directions: readonly Direction[],
  vocabulary: Vocabulary,
): readonly Judged[] {
  return projects
    .flatMap((project) =>
      directions.map(
        (direction): Judged => ({ project, direction, match: matchOf(direction, vocabulary, project.facts) }),
      ),
    )
    .sort(nearestPair);
}

const total = ({ project }: Judged): number => Number(project.row.values.totalInvestment ?? 0);

/** The nearest first; of equals the larger project. */
export const nearestPair = (a: Judged, b: Judged): number => nearestFirst(a.match, b.match) || total(b) - total(a);

/** A pairing in words. */
export function matchAnswer(
  { project: { row }, direction, match }: Judged,
  vocabulary: Vocabulary,
  placeOf: (territoryId: number) => string,
  bid: string | null,
): FundMatch {
  const { projectName, totalInvestment } = row.values;
  const { outcome, reasons, missing, changes, ceiling } = match;
  return {
    project: {
      ...{ id: row.id, name: String(projectName ?? ''), place: placeOf(row.territoryId) },
      total: typeof totalInvestment === 'number' ? totalInvestment : null,
    },
    direction: { id: direction.id, title: direction.title },
    reasons: reasons.map(({ fact, text, found, outcome: own }) => {
      const spec = vocabulary.get(fact);
      return { text, found: spec ? factWords(spec, found) : '', outcome: own };
    }),
    nearest: changes?.map((change) => changeWords(vocabulary, change)) ?? null,
    ...{ outcome, missing, ceiling, bid },
  };
}
