import type { Fact, Role } from '../model.ts';
import { PeriodCursor } from '../time/period-cursor.ts';
import { isAimedAt, maySpeakOfAims, type SentenceTime } from '../time/time-line.ts';
import { calibreOf, comparatorOf, maySpeakOfCalibre } from './hedges.ts';
import type { Named, Namer } from './namer.ts';
import type { Sentence } from './sentence.ts';

// Words that say what a figure is stand near it; looking further back would make long lines slow.
const LOOK_BACK = 160;
// 高于7.5%的预期目标: what the figure is follows it.
const AIM_BEHIND = /^(?:以上|左右)?的?(?:年度|全年|年初|既定|预期|发展|增长|计划)*目标/;

// 占年度目标80亿元的52.5%: the first is the aim, the second how far it is reached.
const AIM_AHEAD = /(?:年度|全年|年初|计划|预期|既定|下达)(?:目标|任务|计划)+(?:任务)?$/;

/** The facts of one sentence. `text` is the whole document, so that places need no translation. */
export function sentenceFacts(text: string, sentence: Sentence, time: SentenceTime, namer: Namer): readonly Fact[] {
  const named = namer.name(text, sentence, time.mentions);
  const periods = new PeriodCursor(time.mentions);
  // Asked once for the sentence, because most speak neither of aims nor of how settled their figures are.
  const aims = !time.planned && maySpeakOfAims(sentence.text);
  const speaksOfAim = sentence.text.includes('目标');
  const settled = maySpeakOfCalibre(sentence.text);
  return named.map((figure, at) => {
    const { quantity } = figure;
    const previous = named[at - 1]?.quantity;
    const lastEnd = previous?.end ?? sentence.start;
    const ofAim =
      speaksOfAim &&
      quantity.unit === 'pct' &&
      previous !== undefined &&
      text.slice(previous.end, quantity.start) === '的' &&
      AIM_AHEAD.test(text.slice(Math.max(sentence.start, previous.start - 8), previous.start));
    const before = text.slice(Math.max(sentence.start, quantity.start - LOOK_BACK), quantity.start);
    return {
      start: quantity.start,
      end: quantity.end,
      text: text.slice(quantity.start, quantity.end),
      value: figure.negative ? -quantity.value : quantity.value,
      upper: figure.negative && quantity.upper !== null ? -quantity.upper : quantity.upper,
      unit: figure.unit,
      indicator: figure.indicator,
      role: roleOf(
        ofAim ? { ...figure, kind: 'plan_rate' } : figure,
        time.planned ||
          (aims && isAimedAt(before)) ||
          (speaksOfAim && AIM_AHEAD.test(before.slice(-8))) ||
          (speaksOfAim && AIM_BEHIND.test(text.slice(quantity.end, quantity.end + 10))),
      ),
      period: periods.before(quantity.start - sentence.start, lastEnd - sentence.start) ?? time.inherited,
      region: figure.region,
      comparator: comparatorOf(
        before.slice(-8),
        text.slice(quantity.start, quantity.end),
        text.slice(quantity.end, quantity.end + 4),
      ),
      calibre: settled ? calibreOf(before) : null,
    };
  });
}

function roleOf({ kind, unit }: Named, aimed: boolean): Role {
  if (kind === 'plan_rate') return 'plan_rate';
  if (aimed) return 'target';
  if (kind === 'share' || kind === 'rank') return kind;
  if (unit === 'pp') return 'change';
  if (kind === 'level') return 'level';
  return unit === 'pct' ? 'growth' : 'change';
}
