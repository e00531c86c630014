/*
 * Which year a text is of. The title says most, a month says more than a bare year, which may be history or an aim, and a date
 * of publication least.
 */

const YEARS =
  /(?<before>(?:到|(?<!截)至|自|从|由|比|较|—|–|~|-)?)(?<year>(?:19|20)\d\d)(?:(?<range>\s?[-—–~至]{1,2}\s?(?:19|20)\d\d\s?年)|(?<iso>[-./]\d{1,2}[-./]\d{1,2})|\s?年(?<month>\s?(?:\d{1,2}\s?[-—–~至]{0,2}\s?\d{0,2}\s?月|[上下]半年|(?:前?[一二三四]|第[一二三四])季度))?(?<day>\s?\d{1,2}\s?日)?(?<open>以来|[底末前内]|(?:将|要|计划|力争)?(?:建成|投产|完成|实现|达到|突破|基本))?)/g;
const AIM = /(?:力争|确保|计划|目标|预计|有望|拟|争取|将[于在]?|规划|谋划|储备|筹备)[^，,。；;]{0,3}$/;

const TITLE = 60;
const TAIL = 200;
const SAMPLE = 40_000;
const OPENING = 4;

/**
 * The year most of the text's dates speak for (of a span its first, where plans begin), the later one on a tie; null where it
 * names none. `spoken`: the text itself speaks of that year, beside a date of publication.
 */
export function yearOfText(text: string): { readonly year: number; readonly spoken: boolean } | null {
  const votes = new Map<number, number>();
  const spoken = new Set<number>();
  let published = 0;
  const cut = Math.max(0, text.length - TAIL);
  const sample = text.length > SAMPLE ? `${text.slice(0, SAMPLE)}\n${text.slice(cut)}` : text;
  for (const { groups = {}, index } of sample.matchAll(YEARS)) {
    const year = Number(groups.year);
    if (groups.iso !== undefined || groups.day !== undefined) published = Math.max(published, year);
    // Aims and the start of a span are other years by nature.
    if (groups.before !== '' || groups.open !== undefined || AIM.test(sample.slice(Math.max(0, index - 8), index)))
      continue;
    // A date of publication says least: pages are put up again years later.
    const weight =
      groups.iso !== undefined ? 0.5 : (groups.month !== undefined ? 3 : 1) + (index < TITLE ? OPENING : 0);
    votes.set(year, (votes.get(year) ?? 0) + weight);
    // A date line at the head of a text that says 今年 speaks for it, one at its end does not.
    if (groups.iso === undefined || (index < TAIL && sample.includes('今年'))) spoken.add(year);
  }
  let best: number | null = null;
  for (const [year, count] of votes) {
    // Nothing reports of the time after its own date.
    if (published > 0 && year > published) continue;
    const leading = best === null ? -1 : (votes.get(best) ?? 0);
    if (count > leading || (count === leading && year > (best ?? 0))) best = year;
  }
  return best === null ? null : { year: best, spoken: spoken.has(best) || isFresh(sample, best) };
}

const PUBLISHED = /(20\d\d)[-./](\d{1,2})[-./]\d{1,2}/g;
const DAY = /(?<![\d年])(\d{1,2})\s?月\s?\d{1,2}\s?日/;
const FRESH = 2;

/** News that names a day right before its publication happened in that year, and was not put up again later. */
function isFresh(sample: string, year: number): boolean {
  const day = DAY.exec(sample.slice(0, TAIL));
  if (day === null) return false;
  return [...sample.matchAll(PUBLISHED)].some((published) => {
    const months = Number(published[2]) - Number(day[1]);
    return Number(published[1]) === year && months >= 0 && months <= FRESH;
  });
}
