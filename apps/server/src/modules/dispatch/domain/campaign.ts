import type { IsoDay } from '@guatu/kernel';
import type { RecurringSchedule } from '@guatu/planning';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import type { Mechanism } from './mechanism.ts';
import { textOf } from './task.ts';

/** A campaign as the ledger keeps it. */
export interface Campaign {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly title: string;
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly paper: string;
  readonly units: readonly string[];
  /** The day on which it was ended before its time. */
  readonly endedOn: IsoDay | null;
}

/** How campaigns give way to the calendar, and when their preparation begins; from the catalogue. */
export type CampaignRules = Pick<RecurringSchedule, 'onRestDay' | 'onHoliday' | 'onMakeUpDay' | 'leadDays'>;

/** Reads a campaign out of its row. The fields were written by the acts of this module, which fill them all. */
export function readCampaign({ id, version, territoryId, values }: CurrentRow): Campaign {
  const list = (key: string) => (Array.isArray(values[key]) ? values[key] : []);
  return {
    ...{ id, version, territoryId },
    title: textOf(values.campaignTitle) ?? '',
    first: textOf(values.campaignFirst) as IsoDay,
    last: textOf(values.campaignLast) as IsoDay,
    weekdays: list('campaignWeekdays').map(Number),
    paper: textOf(values.campaignPaper) ?? '',
    units: list('campaignUnits'),
    endedOn: textOf(values.campaignEnded) as IsoDay | null,
  };
}

/** A campaign as a mechanism among the others: one paper of each unit on each of its days, until it ends. */
export function campaignMechanism(
  campaign: Omit<Campaign, 'version' | 'territoryId'>,
  rules: CampaignRules,
): Mechanism {
  const { id, title, first, last, weekdays, paper, units, endedOn } = campaign;
  return {
    ...rules,
    ...{ id, title, first, last: endedOn !== null && endedOn < last ? endedOn : last },
    recurrence: { kind: 'WEEKLY', weekdays },
    papers: units.map((unit) => ({ title: paper, unit, workingDays: 0 })),
    ...{ enabled: true, agenda: false },
  };
}
