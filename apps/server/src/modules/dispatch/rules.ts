import { makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { checkSchedule } from '@guatu/planning';
import { z } from 'zod';
import { entityDef } from '../../platform/ledger/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { CampaignRules } from './domain/campaign.ts';
import type { Mechanism } from './domain/mechanism.ts';
import type { ReminderRules } from './domain/reminders.ts';
import type { SixList } from './domain/six-lists.ts';
import type { UrgeRules } from './domain/urge.ts';
import { dispatchRefusals } from './messages.ts';

const rest = z.enum(['SHIFT_NEXT_WORKDAY', 'KEEP', 'SKIP']);
const makeUp = z.enum(['KEEP', 'SHIFT_NEXT_REST_DAY']);
const day = z.iso.date().nullable();
const schedules = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    recurrence: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('WEEKLY'), weekdays: z.array(z.number()) }),
      z.object({
        kind: z.literal('MONTHLY'),
        months: z.array(z.number()),
        day: z.union([z.number(), z.literal('LAST')]),
      }),
    ]),
    ...{ first: day, last: day, onRestDay: rest, onHoliday: rest },
    onMakeUpDay: makeUp,
    leadDays: z.number(),
    enabled: z.boolean(),
    agenda: z.boolean().default(false),
    papers: z.array(z.object({ title: z.string().min(1), unit: z.string().min(1), workingDays: z.number().int() })),
  }),
);

/** Before a year's calendar is known only what holds on any calendar can be checked; the rest is said when it is used. */
const NO_CALENDAR = valueOrThrow(makeWorkCalendar([], []));

export const scheduleRules: RuleKind<readonly Mechanism[]> = {
  id: 'dispatch-schedules',
  read({ items }) {
    // zod has just checked that the days have the form of days.
    const read = schedules.parse(items) as readonly Mechanism[];
    for (const each of read) valueOrThrow(checkSchedule(each, NO_CALENDAR));
    return read;
  },
};

export interface DispatchRules extends ReminderRules, UrgeRules {
  /** How campaigns give way to the calendar. */
  readonly campaign: CampaignRules;
  /** Over how many meetings units are ranked. */
  readonly rankMeetings: number;
  /** How many coming occurrences are shown. */
  readonly upcoming: number;
  /** How many items of a group an agenda lists one by one; the rest are folded by unit. */
  readonly agendaListed: number;
  /** Over how many months the quality of reports is counted. */
  readonly qualityMonths: number;
}

const whole = z.number().int().min(1);
const rules = z.tuple([
  z.object({
    ...{ superviseAfterDays: whole, listAfterInRow: whole, receiptWithinWorkingDays: whole },
    ...{ remindWorkingDaysBefore: whole, rankMeetings: whole, upcoming: whole },
    ...{ agendaListed: whole, qualityMonths: whole, urgeEveryDays: whole, urgeAtMost: whole },
    campaign: z.object({ onRestDay: rest, onHoliday: rest, onMakeUpDay: makeUp, leadDays: z.number().int().min(0) }),
  }),
]);

const lists = z.array(
  z.object({
    id: z.string(),
    title: z.string().min(1).max(31),
    order: z.number(),
    columns: z
      .array(z.object({ kind: z.enum(['project', 'blocker']), field: z.string(), label: z.string().min(1) }))
      .min(1),
  }),
);

export const sixListRules: RuleKind<readonly SixList[]> = {
  id: 'six-lists',
  read({ items }) {
    const read = lists.parse(items);
    for (const { title, columns } of read) {
      const unknown = columns.find(({ kind, field }) => !entityDef(kind).fields.has(field));
      if (unknown) throw dispatchRefusals.dispatch_list_field({ title, field: `${unknown.kind}.${unknown.field}` });
    }
    return read.sort((a, b) => a.order - b.order);
  },
};

export const dispatchRules: RuleKind<DispatchRules> = {
  id: 'dispatch-rules',
  read: ({ items }) => rules.parse(items)[0],
};
