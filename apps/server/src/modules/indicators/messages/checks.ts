import { type BaseUnitCode, baseUnitWord, formatNumber } from '@guatu/kernel';

const YI = 100_000_000;
const WAN = 10_000;

/** A figure as officials say it: money in 亿元 or 万元, everything else in its own unit. */
export function printFigure(value: number, unit: BaseUnitCode): string {
  if (unit === 'CNY') {
    const [part, word] = Math.abs(value) >= YI ? [YI, '亿元'] : [WAN, '万元'];
    return `${formatNumber(value / part, { decimals: 2 })}${word}`;
  }
  return `${formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 })}${baseUnitWord(unit)}`;
}

/** Kinds of checks, as the rules name them. */
type CheckKind = 'NOT_FALLING' | 'FINAL_LOCK' | 'SHARE_BOUNDS' | 'COMPLETION' | 'JUMP' | 'RANGE' | 'RATIO';

interface Told {
  readonly value: number;
  readonly unit: BaseUnitCode;
  readonly found: number;
  readonly expected: number;
}

const percent = (value: number): string => formatNumber(value, { decimals: 1 });

/** What is wrong with a figure, in one sentence with its numbers. */
export function checkSentence(kind: CheckKind, { value, unit, found, expected }: Told): string {
  const own = printFigure(value, unit);
  switch (kind) {
    case 'NOT_FALLING':
      return `自年初累计${own}，小于前一个月累计的${printFigure(expected, unit)}。`;
    case 'SHARE_BOUNDS':
    case 'RANGE':
      return `${own}，${found < expected ? '低于' : '高于'}界限${printFigure(expected, unit)}。`;
    case 'COMPLETION':
      return `${own}，为年度目标的${percent(found)}%，${found < expected ? '低于' : '高于'}${percent(expected)}%。`;
    case 'RATIO':
      return `${own}，相当于分母的${percent(found)}%，${found < expected ? '低于' : '高于'}${percent(expected)}%。`;
    case 'JUMP':
      return `当期${printFigure(found, unit)}，以往各期的中位数是${printFigure(expected, unit)}。`;
    case 'FINAL_LOCK':
      return `核定数是${printFigure(expected, unit)}，后来又报${own}，没有注明是修订。`;
  }
}

/** What the figures beside each other are called. */
export const sideWords = {
  own: '本数',
  against: {
    NOT_FALLING: '前一个月累计',
    ...{ SHARE_BOUNDS: '对照', RANGE: '对照', JUMP: '对照' },
    ...{ COMPLETION: '年度目标', RATIO: '分母', FINAL_LOCK: '核定数' },
  } satisfies Readonly<Record<CheckKind, string>>,
};
