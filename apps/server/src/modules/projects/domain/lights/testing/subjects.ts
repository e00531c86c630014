import { isoDay, ledgerDate, valueOrThrow, yuan } from '@guatu/kernel';
import { readCatalog } from '../../../../../platform/catalog/index.ts';
import { judgedAt } from '../at.ts';
import { readRuleSet } from '../read-rule-set.ts';
import type { LightRuleSet } from '../rule-set.ts';
import type { JudgedAt, LightSubject } from '../types.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The shipped light rules as they lie in the catalogue. */
export const shippedRules = readCatalog<Raw & { readonly items: readonly Raw[] }>('light-rules.json');

/** A shipped rule set, or one changed for a trial. */
export function ruleSet(id: string, change: Raw = {}): LightRuleSet {
  const raw = shippedRules.items.find((item) => item.id === id);
  return valueOrThrow(readRuleSet({ ...raw, ...change }));
}

/** Lights of a day, read on that day. */
export function on(day: string): JudgedAt {
  return judgedAt(isoDay(day));
}

const DATES = ['planStart', 'actualStart', 'completed', 'suspendedOn', 'statMonth'] as const;
const AMOUNTS = ['totalInvestment', 'annualPlan', 'ytdDone', 'monthDone', 'fundsDue', 'fundsInPlace'] as const;

type Told = Partial<
  Record<(typeof DATES)[number], string> &
    Record<(typeof AMOUNTS)[number], number> &
    Pick<LightSubject, 'id' | 'suspended' | 'exited' | 'statEntered'>
>;

/** A project of which only what is told is known: dates as ledgers write them, amounts in 万元. */
export function subject(told: Told): LightSubject {
  const dates = DATES.map((name) => [name, told[name] === undefined ? null : ledgerDate(told[name])]);
  const amounts = AMOUNTS.map((name) => [name, told[name] === undefined ? null : yuan(told[name] * 10_000)]);
  const rest = {
    id: told.id ?? '项目',
    suspended: told.suspended ?? false,
    exited: told.exited ?? false,
    statEntered: told.statEntered ?? null,
  };
  return { ...rest, ...Object.fromEntries(dates), ...Object.fromEntries(amounts) } as LightSubject;
}
