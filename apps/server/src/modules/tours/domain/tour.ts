import type { TourDayPlan, TourSiteDraft, TourStatus, TourWay, Values } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { CurrentRow } from '../../../platform/ledger/index.ts';

/** A site as the tour's record keeps it. */
export interface SiteRecord extends Omit<TourSiteDraft, 'entrant'> {
  readonly code: string;
  /** Code of the entrant. */
  readonly entrant: string;
  readonly pointFrom: 'VISIT' | 'TOUR' | 'HAND' | null;
  /** The leg it is planned on and its place there; null while it is not. */
  readonly leg: string | null;
  readonly order: number;
}

/** A tour as its record says. */
export interface TourRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly title: string;
  readonly scheduleId: string;
  readonly day: IsoDay;
  readonly status: TourStatus;
  readonly by: string;
  readonly ruleHash: string | null;
  readonly plannedBy: string | null;
  readonly plannedOn: string | null;
  readonly schemeHash: string | null;
  readonly result: string | null;
  readonly hash: string | null;
  readonly sealedBy: string | null;
  readonly sealedOn: string | null;
  readonly days: readonly TourDayPlan[];
  readonly entrants: readonly { readonly code: string; readonly name: string }[];
  readonly sites: readonly SiteRecord[];
  readonly ways: readonly TourWay[];
  readonly values: Values;
}

/** Acts on a tour and the states in which each may be done. */
export const TOUR_ACTS = {
  plan: ['PLANNING'],
  reopen: ['PLANNED'],
  // Judges are named while the plan is made, and whoever falls ill on the day is replaced.
  judges: ['PLANNING', 'PLANNED'],
  mark: ['PLANNED'],
  seal: ['PLANNED'],
  unseal: ['SEALED'],
} as const satisfies Readonly<Record<string, readonly TourStatus[]>>;
export type TourAct = keyof typeof TOUR_ACTS;

export function mayDoAt(act: TourAct, status: TourStatus): boolean {
  const from: readonly TourStatus[] = TOUR_ACTS[act];
  return from.includes(status);
}

/** Reads a tour out of its row. The fields were written by the acts of this module, which fill them all. */
export function readTour({ id, version, territoryId, values }: CurrentRow): TourRecord {
  const text = (key: string) => textIn(values, key);
  const number = (key: string) => numberIn(values, key);
  return {
    ...{ id, version, territoryId, values },
    title: text('tourTitle') ?? '',
    scheduleId: text('tourSchedule') ?? '',
    day: text('tourDay') as IsoDay,
    status: text('tourStatus') as TourStatus,
    by: text('tourBy') ?? '',
    ruleHash: text('tourRule'),
    plannedBy: text('tourPlannedBy'),
    plannedOn: text('tourPlannedOn'),
    schemeHash: text('tourScheme'),
    result: text('tourResult'),
    hash: text('tourHash'),
    sealedBy: text('tourSealedBy'),
    sealedOn: text('tourSealedOn'),
    days: partCodes(values, 'dayOn').map((code) => readDay(values, code)),
    entrants: partCodes(values, 'entrantName').map((code) => ({ code, name: text(`entrantName@${code}`) ?? '' })),
    sites: partCodes(values, 'siteEntrant').map((code) => ({
      code,
      projectId: text(`siteProject@${code}`) ?? '',
      entrant: text(`siteEntrant@${code}`) ?? '',
      minutes: number(`siteMinutes@${code}`) ?? 0,
      opens: number(`siteOpens@${code}`),
      closes: number(`siteCloses@${code}`),
      must: values[`siteMust@${code}`] === true,
      point: text(`sitePoint@${code}`),
      pointFrom: text(`sitePointFrom@${code}`) as SiteRecord['pointFrom'],
      day: number(`siteDay@${code}`),
      leg: text(`siteLeg@${code}`),
      order: number(`siteOrder@${code}`) ?? 0,
    })),
    ways: partCodes(values, 'wayMinutes').map((code) => {
      const [from = '', to = ''] = code.split('-');
      return { from, to, minutes: number(`wayMinutes@${code}`) ?? 0 };
    }),
  };
}

function readDay(values: Values, code: string): TourDayPlan {
  const text = (field: string) => textIn(values, `${field}@${code}`);
  const number = (field: string) => numberIn(values, `${field}@${code}`);
  const lunch = text('dayLunch');
  return {
    on: text('dayOn') ?? '',
    from: number('dayFrom') ?? 0,
    until: number('dayUntil') ?? 0,
    start: { name: text('dayStart') ?? '', point: text('dayStartPoint') },
    end: { name: text('dayEnd') ?? '', point: text('dayEndPoint') },
    lunch:
      lunch === null
        ? null
        : {
            ...{ name: lunch, point: text('dayLunchPoint') },
            ...{ from: number('dayLunchFrom') ?? 0, minutes: number('dayLunchMinutes') ?? 0 },
          },
  };
}

export function textIn(values: Values, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}

export function numberIn(values: Values, key: string): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}

/** Codes under which a record has a part, in order: sites have two digits, days one. */
export function partCodes(values: Values, field: string): readonly string[] {
  const prefix = `${field}@`;
  return Object.keys(values)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
}
