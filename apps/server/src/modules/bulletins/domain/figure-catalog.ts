import type { Wall, WallFigureId } from '@guatu/contract';
import type { FigureKind, FigureValue, FrozenFigure } from '@guatu/documents';
import { type AsOf, growth, lastDayOf, type Period, percent, percentagePoint, share, yuan } from '@guatu/kernel';
import { counters, type figureTitles } from '../messages.ts';
import { rankedRegions } from './ranking.ts';

/** What the figures of a bulletin are taken from: the wall of the month and the names on its lists. */
export interface WallMonth {
  readonly wall: Wall;
  readonly month: Extract<Period, { kind: 'month' }>;
  /** All names of each list, not only those that the wall shows. */
  readonly names: Readonly<Record<ListedFigure, readonly string[]>>;
  /** Units that came onto the list for silence within the month. */
  readonly silentUnits: readonly string[];
}

/** Lists whose names a sentence may tell. */
export const LISTED = {
  shouldHaveStarted: 'SHOULD_HAVE_STARTED',
  zeroProgress: 'ZERO_PROGRESS',
  lagging: 'LAGGING',
  startedNotInStatistics: 'STARTED_NOT_IN_STATISTICS',
  stalled: 'STALLED',
  redLights: 'RED_LIGHT',
} as const;
export type ListedFigure = keyof typeof LISTED;

type Value = FrozenFigure['value'];

/** One figure that sentences may name. */
interface FigureSpec {
  readonly kind: FigureKind;
  /** The span it speaks of: the month alone, the year so far, or the state at the month's end. */
  readonly span: 'month' | 'yearToDate' | 'asOf';
  readonly value: (month: WallMonth) => Value;
  /** The wall's own figure with the same rows, for those who ask what stands behind it. */
  readonly wall?: WallFigureId;
  /** The page of what stands behind it, where that is not on the wall. */
  readonly link?: string;
}

const NOT_REPORTED: Value = { kind: 'absent', why: 'NOT_REPORTED' };
const NOT_AVAILABLE: Value = { kind: 'absent', why: 'NOT_AVAILABLE' };

const projects = (wall: WallFigureId, span: FigureSpec['span'] = 'asOf', counter = counters.projects): FigureSpec => ({
  kind: 'count',
  span,
  wall,
  value: ({ wall: { totals } }) => ({ kind: 'count', count: Number(totals[wall as keyof typeof totals]), counter }),
});

const money = (wall: 'totalInvestment' | 'annualPlan' | 'statEnteredAmt', span: FigureSpec['span']): FigureSpec => ({
  kind: 'money',
  span,
  wall,
  value: ({ wall: { totals } }) => ({ kind: 'money', yuan: yuan(totals[wall]) }),
});

const reported = (wall: 'ytdDone' | 'monthDone', span: FigureSpec['span']): FigureSpec => ({
  kind: 'money',
  span,
  wall,
  // A month that nobody reported is missing, not zero; earlier reports of the year carry the sum so far.
  value: ({ wall: { totals } }) =>
    totals.reported + (wall === 'ytdDone' ? totals.carried : 0) === 0
      ? NOT_REPORTED
      : { kind: 'money', yuan: yuan(totals[wall]) },
});

const names = (list: ListedFigure, wall: WallFigureId): FigureSpec => ({
  kind: 'names',
  wall,
  span: 'asOf',
  value: ({ names: listed }) => ({ kind: 'names', names: listed[list], counter: counters.projects }),
});

/** Every figure that a sentence may name, by the name it has there. */
export const FIGURES: Readonly<Record<keyof typeof figureTitles, FigureSpec>> = {
  projects: projects('projects'),
  totalInvestment: money('totalInvestment', 'asOf'),
  annualPlan: money('annualPlan', 'asOf'),
  should: projects('should', 'month'),
  reported: projects('reported', 'month'),
  carried: projects('carried', 'month'),
  ytdDone: reported('ytdDone', 'yearToDate'),
  monthDone: reported('monthDone', 'month'),
  rate: {
    kind: 'percent',
    span: 'yearToDate',
    wall: 'ytdDone',
    value: ({ wall: { totals } }) =>
      totals.rate === null ? NOT_AVAILABLE : { kind: 'percent', percent: percent(totals.rate) },
  },
  paceGap: {
    kind: 'points',
    span: 'yearToDate',
    wall: 'ytdDone',
    value: ({ wall: { totals } }) =>
      totals.paceGap === null ? NOT_AVAILABLE : { kind: 'points', points: percentagePoint(totals.paceGap) },
  },
  monthDoneGrowth: { kind: 'percent', span: 'month', wall: 'monthDone', value: monthGrowth },
  newStarts: projects('newStarts', 'yearToDate'),
  startsDue: projects('startsDue', 'yearToDate'),
  startRate: {
    kind: 'percent',
    span: 'yearToDate',
    value: ({ wall: { totals } }) => {
      const rate = share(totals.newStarts, totals.startsDue);
      return rate === null ? NOT_AVAILABLE : { kind: 'percent', percent: rate };
    },
  },
  statEntered: projects('statEntered', 'yearToDate'),
  statEnteredAmt: money('statEnteredAmt', 'yearToDate'),
  completed: projects('completed', 'yearToDate'),
  regionRanking: {
    kind: 'ranking',
    span: 'yearToDate',
    value: ({ wall }) => ({ kind: 'ranking', entries: rankedRegions(wall.regions) }),
  },
  shouldHaveStarted: names('shouldHaveStarted', 'startsOverdue'),
  zeroProgress: names('zeroProgress', 'zeroProgress'),
  lagging: names('lagging', 'lagging'),
  startedNotInStatistics: names('startedNotInStatistics', 'startedNotInStatistics'),
  stalled: names('stalled', 'stalled'),
  redLights: names('redLights', 'lightRed'),
  silentUnits: {
    kind: 'names',
    span: 'month',
    link: '/dispatch?view=tasks&whose=all&filter=LISTED',
    value: ({ silentUnits }) => ({ kind: 'names', names: silentUnits, counter: counters.units }),
  },
};

/** Against the month before within the year; January has none, and a month without money cannot be a base. */
function monthGrowth({ wall, month }: WallMonth): Value {
  const before = wall.trend.find(({ period }) => Number(period.slice(5)) === month.month - 1);
  if (wall.totals.reported === 0) return NOT_REPORTED;
  const change = before === undefined || before.reported === 0 ? null : growth(wall.totals.monthDone, before.monthDone);
  return change === null ? NOT_AVAILABLE : ({ kind: 'percent', percent: change } satisfies FigureValue);
}

/** The period of a span, for the month of the bulletin. */
export function periodOf(span: FigureSpec['span'], month: WallMonth['month']): Period {
  const { year, month: number } = month;
  if (span === 'month') return month;
  if (span === 'yearToDate') return { kind: 'yearToDate', year, month: number };
  return { kind: 'asOf', day: lastDayOf(month) } satisfies AsOf;
}
