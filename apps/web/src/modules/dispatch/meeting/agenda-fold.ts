import type { AgendaItem } from '@guatu/contract';

/** The items of one unit that an agenda does not list one by one. */
export interface Folded {
  readonly unit: string | null;
  readonly items: readonly AgendaItem[];
}

/** Splits a group of an agenda: the worst stand one by one, the rest is folded by unit, units with most items first. */
export function foldGroup(
  items: readonly AgendaItem[],
  listed: number,
): { readonly listed: readonly AgendaItem[]; readonly folded: readonly Folded[] } {
  const rest = items.slice(listed);
  const units = [...new Set(rest.map(({ unit }) => unit))];
  const folded = units.map((unit) => ({ unit, items: rest.filter((item) => item.unit === unit) }));
  return { listed: items.slice(0, listed), folded: folded.sort((a, b) => b.items.length - a.items.length) };
}
