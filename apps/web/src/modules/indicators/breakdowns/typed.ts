import type { Breakdown } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** Money is typed in tens of thousands of yuan; all else as it is kept. */
const YUAN_IN_WAN = 10_000;

export interface TypedShare {
  readonly target: string;
  readonly weight: string;
  readonly note: string;
}

type Share = Breakdown['shares'][number];
type UnitOf = Pick<Breakdown['indicator'], 'unit'>;

const perOf = ({ unit }: UnitOf): number => (unit === 'CNY' ? YUAN_IN_WAN : 1);

/** The word of the unit that a form asks for. */
export function entryWord({ unit, unitWord }: UnitOf & { readonly unitWord: string }): string {
  return unit === 'CNY' ? t('money.wan') : unitWord;
}

/** What was typed in the base unit, in whole yuan for money; null for an empty field and for what is no number. */
export function entryValue(text: string, of: UnitOf): number | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  return of.unit === 'CNY' ? Math.round(value * YUAN_IN_WAN) : value;
}

/** A share as the form begins with it. */
export function baseOf({ target, weight, note }: Share, of: UnitOf): TypedShare {
  return {
    target: target === null ? '' : String(target / perOf(of)),
    weight: weight === null ? '' : String(weight),
    note: note ?? '',
  };
}

/** What was typed as the server takes it; an empty field is not known. */
export function typedShares(typed: ReadonlyMap<number, TypedShare>, of: UnitOf) {
  return [...typed].map(([place, { target, weight, note }]) => ({
    ...{ place, target: entryValue(target, of), note: note.trim() || null },
    weight: entryValue(weight, { unit: 'count' }),
  }));
}
