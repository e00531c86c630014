import type { WallRegion } from '@guatu/contract';
import type { FigureSet, FrozenFigure } from '@guatu/documents';
import {
  type CanonicalValue,
  canonicalText,
  parsePeriod,
  percent,
  percentagePoint,
  printPeriod,
  valueOrThrow,
  yuan,
} from '@guatu/kernel';
import { counters, figureTitles, regionTitles } from '../messages.ts';
import { FIGURES, periodOf, type WallMonth } from './figure-catalog.ts';
import { rankedRegions, toldRegions } from './ranking.ts';

export type RegionFigure = keyof typeof regionTitles;

/** The name of a unit's figure in the frozen set. */
export function regionFigureId(territoryId: number, figure: RegionFigure): string {
  return `region.${territoryId}.${figure}`;
}

/** All figures of a bulletin as they are at this moment: those that sentences name and those of the table of units. */
export function freezeFigures(month: WallMonth): FigureSet {
  const named = Object.entries(FIGURES).map(
    ([id, spec]): FrozenFigure => ({
      id,
      title: figureTitles[id as keyof typeof figureTitles],
      kind: spec.kind,
      period: periodOf(spec.span, month.month),
      calibre: null,
      value: spec.value(month),
    }),
  );
  const ranks = new Map(rankedRegions(month.wall.regions).map((entry) => [entry.name, entry]));
  const ofRegions = toldRegions(month.wall.regions).flatMap((region) =>
    regionFigures(region, month, ranks.get(region.name)?.rank),
  );
  return new Map([...named, ...ofRegions].map((figure) => [figure.id, figure]));
}

function regionFigures(
  region: WallRegion,
  { month, wall }: WallMonth,
  rank: number | undefined,
): readonly FrozenFigure[] {
  const absent = {
    kind: 'absent',
    why: region.reported + region.carried === 0 ? 'NOT_REPORTED' : 'NOT_AVAILABLE',
  } as const;
  const sharing = rankedRegions(wall.regions).filter((entry) => entry.rank === rank).length;
  const values: Record<RegionFigure, readonly [FrozenFigure['kind'], FrozenFigure['value']]> = {
    projects: ['count', { kind: 'count', count: region.projects, counter: counters.projects }],
    annualPlan: ['money', { kind: 'money', yuan: yuan(region.annualPlan) }],
    ytdDone: ['money', absent.why === 'NOT_REPORTED' ? absent : { kind: 'money', yuan: yuan(region.ytdDone) }],
    rate: ['percent', region.rate === null ? absent : { kind: 'percent', percent: percent(region.rate) }],
    paceGap: ['points', region.paceGap === null ? absent : { kind: 'points', points: percentagePoint(region.paceGap) }],
    rank: ['rank', rank === undefined ? absent : { kind: 'rank', rank, tied: sharing > 1 }],
  };
  return Object.entries(values).map(([figure, [kind, value]]) => ({
    id: regionFigureId(region.territoryId, figure as RegionFigure),
    title: `${region.name}${regionTitles[figure as RegionFigure]}`,
    kind,
    period: periodOf('yearToDate', month),
    calibre: null,
    value,
  }));
}

/** Canonical text of a set, in the order of the ids: what is hashed and kept. */
export function figuresText(figures: FigureSet): string {
  const sorted = [...figures.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return canonicalText(
    sorted.map((figure) => ({ ...figure, period: printPeriod(figure.period) }) as unknown as CanonicalValue),
  );
}

/** The set of a text that this product wrote. */
export function readFigures(text: string): FigureSet {
  const list = JSON.parse(text) as readonly (Omit<FrozenFigure, 'period'> & { readonly period: string })[];
  return new Map(list.map((figure) => [figure.id, { ...figure, period: valueOrThrow(parsePeriod(figure.period)) }]));
}
