import { type BaseUnitCode, formatNumber } from '@guatu/kernel';
import { printFigure } from './checks.ts';

/** What the two sides of a contradiction are called. */
export const contradictionSides = ['一边', '另一边'] as const;

const BETWEEN = {
  SAME_FIGURE: ['一处说', '另一处说'],
  LEDGER_AGAINST_REPORT: ['台账是', '公开文稿是'],
  TARGET_RESTATED: ['先说目标', '后来说'],
  PARTS_AGAINST_TOTAL: ['总数是', '各地合计'],
  PARTS_OF_INDICATOR: ['总项是', '分项合计'],
  GROWTH_AGAINST_LEVELS: ['所报增幅', '按两年总量推算'],
  SHARE_OVER_WHOLE: ['占比是', '上限是'],
  SHARE_AGAINST_PARTS: ['所报占比', '按部分和整体推算'],
  CUMULATION_FALLS: ['先前累计', '后来累计'],
} as const;

const MAYBE = {
  LATER_VINTAGE: '一个是初步数、一个是核定数',
  UNIT_SLIP: '单位写错',
  OTHER_CALIBRE: '口径不同',
  PART_MISSING: '有的地方没有报',
  CONSTANT_PRICES: '增幅按可比价',
  BASE_REVISED: '上年数修订过',
  PERIOD_MIXED_UP: '期间弄混',
  ENTERED_EARLIER: '台账登记得早',
  TARGET_ADJUSTED: '目标调整过',
} as const;

interface Told {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
  readonly gapPct: number | null;
  readonly unit: BaseUnitCode;
  readonly explanations: readonly (keyof typeof MAYBE)[];
}

/** What does not go together, by how much, and what could make both sides right. */
export function contradictionSentence(
  kind: keyof typeof BETWEEN,
  { left, right, gap, gapPct, unit, explanations }: Told,
): string {
  const [one, other] = BETWEEN[kind];
  const apart = gapPct === null ? '' : `（${formatNumber(gapPct, { decimals: 1 })}%）`;
  const maybe = explanations.length === 0 ? '' : `可能是：${explanations.map((each) => MAYBE[each]).join('、')}。`;
  const both = `${one}${printFigure(left, unit)}，${other}${printFigure(right, unit)}`;
  return `${both}，至少差${printFigure(gap, unit)}${apart}。${maybe}`;
}
