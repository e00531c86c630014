import type { SiteFacts, Tour } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { type RowModel, writeWorkbook } from '../../../platform/excel/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { timetableOf } from '../domain/route.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { factsOf, UNSEEN_FACTS } from './facts.ts';
import { oneTour, planningFor } from './parts.ts';

const WIDTH = 16;
const YUAN_OF_WAN = 10_000;

export interface Stamp {
  readonly by: string;
  readonly today: IsoDay;
}

/** The table of sites of a tour as a workbook, in the order in which they are seen; amounts in 万元. */
export async function tourWorkbook(trx: ReadTrx, id: string, { by, today }: Stamp) {
  const tour = await oneTour(trx, id);
  const plan = timetableOf(tour, (await planningFor(trx, tour)).body);
  if (plan === null) throw tourRefusals.tour_plan_broken({ breaches: 0 });
  const facts = await factsOf(
    trx,
    tour.sites.map(({ projectId }) => projectId),
  );
  const stops = plan.legs.flatMap(({ on, stops: own }) => own.map((stop) => ({ on, ...stop })));
  const rows = stops.flatMap((stop, index): RowModel[] => {
    const site = tour.sites.find(({ code }) => code === stop.site);
    if (!site) return [];
    const entrant = tour.entrants.find(({ code }) => code === site.entrant)?.name ?? '';
    return [{ cells: [index + 1, ...cellsOf(stop, entrant, facts.get(site.projectId) ?? UNSEEN_FACTS)] }];
  });
  const bytes = writeWorkbook({
    sheets: [
      {
        name: tourWords.sheet,
        title: tourWords.sheetTitle(tour.title),
        notice: { left: tourWords.madeBy(by, today), right: tourWords.unit },
        columns: tourWords.columns.map((caption) => ({ header: [caption], width: WIDTH })),
        ...{ rows, frozenColumns: 1, autoFilter: true },
      },
    ],
  });
  return { bytes, fileName: tourWords.fileName(tour.title), rows: rows.length };
}

type Stop = NonNullable<Tour['plan']>['legs'][number]['stops'][number] & { readonly on: string };

function cellsOf({ on, begin, leave }: Stop, entrant: string, facts: SiteFacts): RowModel['cells'] {
  const wan = (yuan: number | null | undefined) => (yuan === null || yuan === undefined ? null : yuan / YUAN_OF_WAN);
  const { name, unit, owner, content, totalInvestment, planned, done, progress, light, blockers } = facts;
  return [
    ...[on, timeOf(begin), timeOf(leave), entrant, name, unit, owner, content],
    ...[wan(totalInvestment), wan(planned?.amount), wan(done?.amount), progress?.text ?? null],
    ...[light === null ? null : tourWords.lights[light], blockers.map(({ text }) => text).join('\n') || null],
  ];
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
