import type { TableDate } from '../reading.ts';
import { arabicDates, foldTight } from '../text/fold.ts';
import type { TablePeriod } from './period-words.ts';

/**
 * The year and month by which captions are understood. Where the lines above the table do not say them, the captions
 * themselves may: 至2023年底累计 stands in a ledger of 2024, and 1-8月 in one of August.
 */
export function captionPeriod(asOf: TableDate | null, captions: readonly string[]): TablePeriod {
  const texts = captions.map((text) => arabicDates(foldTight(text)));
  return { year: asOf?.year ?? yearOf(texts), month: asOf?.month ?? monthOf(texts) };
}

function yearOf(texts: readonly string[]): number | null {
  for (const text of texts) {
    const end = /(?:至|截至|截止)((?:19|20)\d{2})年?(?:12月)?(?:底|末)/.exec(text);
    if (end) return Number(end[1]) + 1;
  }
  const years = new Map<number, number>();
  for (const text of texts) {
    for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?![底末])/g)) {
      const year = Number(match[1]);
      // What is done or under way belongs to the ledger's year; plans may be for the next.
      const weight = /月|完成|累计/.test(text) ? 3 : 1;
      years.set(year, (years.get(year) ?? 0) + weight);
    }
  }
  if (years.size === 0) return null;
  const ranked = [...years].sort((left, right) => right[1] - left[1]);
  // Two years with equal weight: nobody can say which is the ledger's.
  return ranked.length > 1 && ranked[0]?.[1] === ranked[1]?.[1] ? null : (ranked[0]?.[0] ?? null);
}

function monthOf(texts: readonly string[]): number | null {
  const months = new Set<number>();
  for (const text of texts) {
    const span = /(?<!\d)1月?[-—–~至到](\d{1,2})月/.exec(text);
    if (span) return Number(span[1]);
    for (const match of text.matchAll(/(?<!\d)(\d{1,2})月(?!\d)/g)) months.add(Number(match[1]));
  }
  const [only] = months;
  return months.size === 1 && only !== undefined && only >= 1 && only <= 12 ? only : null;
}
