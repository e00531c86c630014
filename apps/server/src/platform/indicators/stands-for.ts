import { amountInBase } from '@guatu/kernel';
import type { Values } from '../ledger/index.ts';
import type { Indicator } from './indicator.ts';
import type { Match, NameWhy, Wording } from './match.ts';

/** Why a figure stands for an indicator: by its wording, or because the ledger states another one than the wording says. */
export type MatchWhy = NameWhy | 'STATED';

export interface Stands {
  readonly indicator: Indicator;
  readonly why: MatchWhy;
}

/** What the ledger states comes first; where the dictionary says the same, that is the reason told. */
export function standsFor(
  { byId, match }: { readonly byId: ReadonlyMap<string, Indicator>; readonly match: Match },
  wording: Wording,
  stated: string | null,
): Stands | null {
  const found = match(wording);
  const chosen = stated === null ? undefined : byId.get(stated);
  if (!chosen || chosen.id === found?.indicator.id) return found;
  return { indicator: chosen, why: 'STATED' };
}

/**
 * What is written beside a figure that lands: the indicator that its wording stands for, or that it stands for none any more.
 * Nothing where somebody states one now, or stated another one than the wording before.
 */
export function codeOfWording({ match }: { readonly match: Match }, before: Values, changes: Values): Values {
  if ('indicatorId' in changes) return {};
  const matchOf = (values: Values) => match(wordingOf(values))?.indicator.id ?? null;
  const stored = text(before.indicatorId);
  if (stored !== null && stored !== matchOf(before)) return {};
  const found = matchOf({ ...before, ...changes });
  return found === stored ? {} : { indicatorId: found };
}

/** Whether a figure in this unit can be one of the indicator. */
export function fitsUnit({ unit }: Indicator, written: string | null): boolean {
  return amountInBase(1, written, unit).ok;
}

function wordingOf({ subject, indicatorName, unit }: Values): Wording {
  return { subject: text(subject), name: text(indicatorName), unit: text(unit) };
}

const text = (value: Values[string] | undefined): string | null => (typeof value === 'string' ? value : null);
