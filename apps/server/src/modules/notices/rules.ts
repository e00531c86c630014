import { NOTICE_EVENTS, type NoticeEvent } from '@guatu/contract';
import { z } from 'zod';
import { readCatalog } from '../../platform/catalog/index.ts';
import type { ReadTrx } from '../../platform/ledger/index.ts';
import { type RuleKind, rulesOf } from '../../platform/rules/index.ts';
import type { GatheringOffice } from './domain/levels.ts';
import type { SendingTimes } from './domain/timing.ts';
import { noticeRefusals } from './messages.ts';

/** Who is told of an event, and how. */
export interface EventRule {
  readonly title: string;
  readonly roles: readonly string[];
  readonly urgency: 'URGENT' | 'NORMAL';
  /** Whether it may also go out over the channels, as a count. */
  readonly outward: boolean;
  /** The page that lists what a gathered line counts; null where it is told one by one at every level. */
  readonly gatheredList: string | null;
}

export interface NoticeRules extends SendingTimes {
  /** An event that is not here is told to nobody. */
  readonly events: ReadonlyMap<NoticeEvent, EventRule>;
  /** Offices to which the places below them do not ring one by one. */
  readonly gathering: readonly GatheringOffice[];
  /** Days before a task's day on which its people are reminded. */
  readonly dueSoonDays: number;
  /** Days before a tolerance ends on which its people are reminded. */
  readonly toleranceDays: number;
}

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const written = z.object({
  quiet: z.object({ from: time, to: time, restDays: z.boolean() }),
  digest: z.object({ dailyAt: time, weeklyOn: z.number().int().min(1).max(7), weeklyAt: time }),
  gathering: z.array(
    z.object({ office: z.enum(['PROVINCE', 'CITY', 'DISTRICT', 'ZONE']), escalatedTo: z.array(z.string()) }),
  ),
  dueSoonDays: z.number().int().min(0).max(30),
  toleranceDays: z.number().int().min(0).max(30),
  items: z.array(
    z.object({
      id: z.enum(NOTICE_EVENTS),
      title: z.string().min(1).max(20),
      roles: z.array(z.string()),
      urgency: z.enum(['URGENT', 'NORMAL']),
      outward: z.boolean(),
      gatheredList: z.string().startsWith('/').nullable(),
    }),
  ),
});

interface ShippedRole {
  readonly id: string;
  readonly scopeBy: string;
}

/** Roles that see single projects and no places. */
export function subjectRoles(): readonly string[] {
  return shippedRoles().flatMap(({ id, scopeBy }) => (scopeBy === 'subjects' ? [id] : []));
}

function shippedRoles(): readonly ShippedRole[] {
  return readCatalog<{ readonly items: readonly ShippedRole[] }>('roles.json').items;
}

export const noticeRules: RuleKind<NoticeRules> = {
  id: 'notice-rules',
  read(content) {
    const { quiet, digest, gathering, dueSoonDays, toleranceDays, items } = written.parse(content);
    const known = new Set(shippedRoles().map(({ id }) => id));
    const stranger = items.flatMap(({ roles }) => roles).find((role) => !known.has(role));
    if (stranger !== undefined) throw noticeRefusals.notice_role_unknown({ role: stranger });
    if (quiet.from <= quiet.to) throw noticeRefusals.notice_quiet_wrong();
    const events = new Map(items.map(({ id, ...rule }) => [id, rule]));
    return { quiet, digest, gathering, dueSoonDays, toleranceDays, events };
  },
};

/** The rules that hold for a leaf; null where none do, and then nobody is told anything. */
export type RulesFor = (leaf: number) => NoticeRules | null;

/** The rules of a day, loaded once for all the places that are asked for. */
export async function noticeRulesOn(trx: ReadTrx, day: string): Promise<RulesFor> {
  const rules = await rulesOf(trx, noticeRules);
  return (leaf) => rules.at(day, leaf)?.body ?? null;
}
