import { type BaseUnitCode, formatNumber } from '@guatu/kernel';
import { printFigure } from './checks.ts';

/** What tells the figures of two sides apart: the place or the indicator where they are added up, else which side says so. */
const TOLD_BY: Readonly<Partial<Record<keyof typeof BETWEEN, 'place' | 'indicator'>>> = {
  PARTS_AGAINST_TOTAL: 'place',
  PARTS_OF_INDICATOR: 'indicator',
  GROWTH_AGAINST_LEVELS: 'indicator',
  SHARE_AGAINST_PARTS: 'indicator',
};

const SIDES = {
  LEDGER_AGAINST_REPORT: ['台账', '公开文稿'],
  TARGET_RESTATED: ['先说', '后来说'],
  CUMULATION_FALLS: ['先前', '后来'],
} as const;

/** What a figure of a contradiction is called beside the others. */
export function contradictionSide(
  kind: keyof typeof BETWEEN,
  side: 0 | 1,
  of: { readonly place: string; readonly indicator: string },
): string {
  const by = TOLD_BY[kind];
  if (by === undefined)
    return (kind in SIDES ? SIDES[kind as keyof typeof SIDES] : (['一处', '另一处'] as const))[side];
  return kind.startsWith('PARTS') ? `${side === 0 ? '总数' : '分项'} ${of[by]}` : of[by];
}

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
  PART_MISSING: '总数里有一部分没有分下去',
  CONSTANT_PRICES: '增幅按可比价',
  BASE_REVISED: '上年数修订过',
  PERIOD_MIXED_UP: '期间弄混',
  ENTERED_EARLIER: '台账登记得早',
  TARGET_ADJUSTED: '目标调整过',
} as const;

interface Told {
  readonly left: number;
  readonly right: number;
  readonly gapPct: number | null;
  readonly unit: BaseUnitCode;
  readonly explanations: readonly (keyof typeof MAYBE)[];
}

/** What does not go together, by how much, and what could make both sides right. */
export function contradictionSentence(
  kind: keyof typeof BETWEEN,
  { left, right, gapPct, unit, explanations }: Told,
): string {
  const [one, other] = BETWEEN[kind];
  const maybe = explanations.length === 0 ? '' : `可能是：${explanations.map((each) => MAYBE[each]).join('、')}。`;
  return `${one}${printFigure(left, unit)}，${other}${printFigure(right, unit)}，${apart(Math.abs(left - right), gapPct, unit)}。${maybe}`;
}

/** Two rates differ by points, everything else by its unit and by per cent of the larger side. */
function apart(difference: number, gapPct: number | null, unit: BaseUnitCode): string {
  if (unit === 'pct') return `相差${formatNumber(difference, { decimals: 2 })}个百分点`;
  const share = gapPct === null ? '' : `（${formatNumber(gapPct, { decimals: 1 })}%）`;
  return `相差${printFigure(difference, unit)}${share}`;
}
