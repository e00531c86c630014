import type { Quantity } from '../scan/quantity.ts';

const LISTED = /^(?:以上|以下|以内|左右|余|多)?[\s]?(?:[、，,]|和|及|与|以及|[、，,]和)[\s]?(?:约|近|超过?)?$/;
const SEPARATORS = /[、]|以及|和|及|与/;

/** Whether a quantity goes on a list that the one before began (20个、19个 and 28%和26%). */
export function goesOn(text: string, before: Quantity, next: Quantity): boolean {
  return next.start - before.end <= 6 && LISTED.test(text.slice(before.end, next.start));
}

/**
 * Shares a subject out among the numbers of a list: A、B、C分别增长x、y、z. Null where the counts differ. What the last item
 * has in common with all belongs to each (城镇、农村居民收入; 新签约、新开工重点项目).
 */
export function shareOut(subject: string, count: number): readonly string[] | null {
  if (count < 2) return null;
  const items = splitItems(subject, count);
  if (items === null) return null;
  const [first, last] = [items[0] ?? '', items.at(-1) ?? ''];
  const { length } = first;
  const evenHeads = length >= 1 && length <= 4 && items.slice(0, -1).every((item) => item.length === length);
  if (!evenHeads || last.length < length + 2) return items;
  const head = last.slice(length);
  // 进口、出口总额: the head must not repeat what an item already ends with.
  return items.map((item, at) => (at === items.length - 1 ? item : item + head));
}

function splitItems(subject: string, count: number): readonly string[] | null {
  const byMark = subject.split('、').filter((item) => item !== '');
  if (byMark.length === count) return byMark;
  const all = subject.split(SEPARATORS).filter((item) => item !== '');
  return all.length === count ? all : null;
}
