import type { WallListRow } from '@guatu/contract';
import { addMonths, dayFromNumber, dayNumber, type Pace, pacePercent } from '@guatu/kernel';
import { WALL_LABELS } from '../messages.ts';
import { progressOf, stockOf, sumFlow } from './answer.ts';
import { type ListId, listParam, type WallCatalog } from './catalog.ts';
import { lastDayOf, type MonthNumber, placeInYear } from './month.ts';
import type { ListedRow, WallNumbers } from './numbers.ts';

/** How many projects stand on each list. */
export function listCounts(numbers: WallNumbers): Readonly<Record<ListId, number>> {
  const flow = sumFlow(numbers.flow);
  const stays = (list: ListId) => stockOf(numbers.stock, list).projects;
  return {
    RED_LIGHT: flow.red,
    SHOULD_HAVE_STARTED: stays('SHOULD_HAVE_STARTED'),
    ZERO_PROGRESS: flow.zero,
    LAGGING: flow.lagging,
    STARTED_NOT_IN_STATISTICS: stays('STARTED_NOT_IN_STATISTICS'),
    STALLED: stays('STALLED'),
  };
}

export interface ListContext {
  readonly catalog: WallCatalog;
  readonly pace: Pace;
  readonly month: MonthNumber;
  /** Name of a leaf. */
  readonly nameOf: (territoryId: number) => string;
}

const LIGHTS = [null, 'GREEN', 'YELLOW', 'RED'] as const;

/** A project on a list, as the screen shows it. */
export function listRow(list: ListId, row: ListedRow, { catalog, pace, month, nameOf }: ListContext): WallListRow {
  const progress = progressOf(row.plan ?? 0, row.ytd, pacePercent(pace, placeInYear(month)));
  // Dated lists are ranked by the day that was missed, counted from 1970.
  const overdueDays = isDated(list) ? dayNumber(lastDayOf(month)) - row.rank : null;
  // Lists are ranked worst first, so that a streak of three ranks as −3.
  const zeroMonths = list === 'ZERO_PROGRESS' ? -row.rank : null;
  return {
    projectId: row.project_id,
    name: row.name ?? WALL_LABELS.movedAway,
    territoryId: row.territory_id,
    territoryName: nameOf(row.territory_id),
    totalInvestment: row.total_investment,
    ...progress,
    overdueDays,
    zeroMonths,
    severe: isSevere(catalog, list, row.rank, progress.paceGap, month),
    light: LIGHTS[row.light ?? 0] ?? null,
    reportedLight: LIGHTS[row.reported_light ?? 0] ?? null,
    stage: catalog.stages.find((stage) => stage.order === row.build_stage)?.shortLabel ?? '',
    blocker: row.blocker,
  };
}

/** Lists ranked by a day: when the start was due, when the project had to be in the statistics. */
function isDated(list: ListId): boolean {
  return list === 'SHOULD_HAVE_STARTED' || list === 'STARTED_NOT_IN_STATISTICS';
}

/** Past the catalogue's second threshold: red by its own words. */
function isSevere(
  catalog: WallCatalog,
  list: ListId,
  rank: number,
  paceGap: number | null,
  month: MonthNumber,
): boolean {
  const pastBy = (months: number) => addMonths(dayFromNumber(rank), months) <= lastDayOf(month);
  switch (list) {
    case 'LAGGING':
      return paceGap !== null && paceGap <= listParam(catalog, list, 'redPaceGapPp');
    case 'SHOULD_HAVE_STARTED':
      return pastBy(listParam(catalog, list, 'redMonths'));
    case 'STARTED_NOT_IN_STATISTICS':
      // Its rank is the day on which the first months were over.
      return pastBy(listParam(catalog, list, 'redMonthsAfterStart') - listParam(catalog, list, 'monthsAfterStart'));
    default:
      return false;
  }
}
