import { amountInBase, nameKey } from '@guatu/kernel';
import type { Indicator } from './indicator.ts';

/** How a report words a figure. */
export interface Wording {
  readonly subject: string | null;
  readonly name: string | null;
  readonly unit: string | null;
}

/** By which of its names: the label, another name, or the subject and the name together. */
export type NameWhy = 'LABEL' | 'ALIAS' | 'SUBJECT';

export interface Matched {
  readonly indicator: Indicator;
  readonly why: NameWhy;
}

export type Match = (wording: Wording) => Matched | null;

/**
 * Matches by label and other names, the subject before the name first: 特钢产业 and 总产值 together say more than 总产值 alone.
 * A unit that the indicator cannot be counted in is no match, and neither is a wording that two indicators share.
 */
export function matcherOf(items: readonly Indicator[]): Match {
  const byName = new Map<string, Indicator[]>();
  for (const indicator of items) {
    for (const key of new Set([indicator.label, ...indicator.aliases].map(nameKey))) {
      const known = byName.get(key);
      if (known) known.push(indicator);
      else byName.set(key, [indicator]);
    }
  }
  return ({ subject, name, unit }) => {
    if (name === null) return null;
    for (const wording of subject === null ? [name] : [`${subject}${name}`, name]) {
      const key = nameKey(wording);
      const fitting = (byName.get(key) ?? []).filter((each) => amountInBase(1, unit, each.unit).ok);
      const [only] = fitting;
      if (only && fitting.length === 1) return { indicator: only, why: whyOf(only, key, wording === name) };
    }
    return null;
  };
}

function whyOf({ label }: Indicator, key: string, byNameAlone: boolean): NameWhy {
  if (!byNameAlone) return 'SUBJECT';
  return nameKey(label) === key ? 'LABEL' : 'ALIAS';
}
