import type { AgendaItem } from '@guatu/contract';

/**
 * The codes of an agenda after one item changed places with its neighbour in the same group; null where it has none on that
 * side, since groups keep their order.
 */
export function moveItem(items: readonly AgendaItem[], code: string, step: -1 | 1): readonly string[] | null {
  const at = items.findIndex((item) => item.code === code);
  const [item, other] = [items[at], items[at + step]];
  if (!item || !other || item.group !== other.group) return null;
  const codes = items.map((each) => each.code);
  codes[at] = other.code;
  codes[at + step] = item.code;
  return codes;
}
