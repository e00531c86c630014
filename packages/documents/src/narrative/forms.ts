import { decimalToNumber, percent, percentagePoint, yuan, yuanIn } from '@guatu/kernel';
import type { Absence, FigureKind, FigureValue, RankedName } from './figure.ts';
import {
  type Movement,
  moneyText,
  movementOf,
  namesText,
  percentText,
  pointsText,
  type WordingRules,
} from './wording.ts';

/** Ways of saying a figure. `word` is what the template gives behind the colon: a noun or what is compared with. */
export type FormName = 'value' | 'some' | 'change' | 'difference' | 'points' | 'against' | 'moved';

interface Form {
  readonly kinds: readonly FigureKind[];
  readonly say: (value: FigureValue, word: string, rules: WordingRules) => string;
  readonly absent: (why: Absence, word: string) => string;
}

const ABSENT: Readonly<Record<Absence, string>> = { NOT_REPORTED: '未报', NOT_AVAILABLE: '尚无数据' };
const incomparable = (_why: Absence, word: string) => `${word}尚无可比数据`;
const named = (why: Absence, word: string) => word + ABSENT[why];

/** The grammar. A form lists the kinds it can speak of, so that 增长 is never said of percentage points. */
export const FORMS: Readonly<Record<FormName, Form>> = {
  value: {
    kinds: ['count', 'money', 'percent', 'points', 'rank', 'names', 'ranking'],
    say: (value, word, rules) => word + plainly(value, rules),
    absent: named,
  },
  some: { kinds: ['count', 'money', 'names'], say: some, absent: named },
  change: {
    kinds: ['percent'],
    say: (value, word, rules) => {
      const { percent: found } = expectKind(value, 'percent');
      const size = percentText(percent(Math.abs(found)), rules);
      return word + moved(movementOf(found, rules.percentDecimals), `增长${size}`, `下降${size}`);
    },
    absent: incomparable,
  },
  difference: {
    kinds: ['count', 'money'],
    say: (value, word, rules) => {
      const [movement, size] = changeOf(value, rules);
      return word + moved(movement, `增加${size}`, `减少${size}`);
    },
    absent: incomparable,
  },
  points: {
    kinds: ['points'],
    say: (value, word, rules) => {
      const { points } = expectKind(value, 'points');
      const size = pointsText(percentagePoint(Math.abs(points)), rules);
      return word + moved(movementOf(points, rules.pointDecimals), `提高${size}`, `降低${size}`);
    },
    absent: incomparable,
  },
  against: {
    kinds: ['points'],
    say: (value, word, rules) => {
      const { points } = expectKind(value, 'points');
      const size = pointsText(percentagePoint(Math.abs(points)), rules);
      const movement = movementOf(points, rules.pointDecimals);
      if (movement === 'up') return `快于${word}${size}`;
      return movement === 'down' ? `慢于${word}${size}` : `与${word}${moved(movement, '', '')}`;
    },
    absent: (_why, word) => `与${word}尚无法比较`,
  },
  moved: {
    kinds: ['moved'],
    say: (value, word) => {
      const { places } = expectKind(value, 'moved');
      if (places === 0) return `${word}位次不变`;
      return `${word}${places > 0 ? '前移' : '后移'}${Math.abs(places)}位`;
    },
    absent: (_why, word) => `${word}尚无位次可比`,
  },
};

function plainly(value: FigureValue, rules: WordingRules): string {
  switch (value.kind) {
    case 'count':
      return `${value.count}${value.counter}`;
    case 'money':
      return moneyText(value.yuan, rules);
    case 'percent':
      return percentText(value.percent, rules);
    case 'points':
      return pointsText(value.points, rules);
    case 'rank':
      return `${value.tied ? '并列' : ''}第${value.rank}位`;
    case 'names':
      return value.names.length === 0 ? '无' : namesText(value.names, value.counter, rules);
    case 'ranking':
      return rankingText(value.entries);
    case 'moved':
      return FORMS.moved.say(value, '', rules);
  }
}

function some(value: FigureValue, word: string, rules: WordingRules): string {
  switch (value.kind) {
    case 'names':
      return value.names.length === 0
        ? `无${word}`
        : `${word}${value.names.length}${value.counter}（${namesText(value.names, value.counter, rules)}）`;
    case 'money':
      return value.yuan === 0 ? `${word}为零` : word + plainly(value, rules);
    default:
      return value.kind === 'count' && value.count === 0 ? `无${word}` : word + plainly(value, rules);
  }
}

function changeOf(value: FigureValue, rules: WordingRules): readonly [movement: Movement, size: string] {
  if (value.kind === 'money') {
    const movement = movementOf(decimalToNumber(yuanIn(value.yuan, 'wan')), rules.moneyDecimals);
    return [movement, moneyText(yuan(Math.abs(value.yuan)), rules)];
  }
  const { count, counter } = expectKind(value, 'count');
  return [movementOf(count, 0), `${Math.abs(count)}${counter}`];
}

function moved(movement: Movement, up: string, down: string): string {
  switch (movement) {
    case 'up':
      return up;
    case 'down':
      return down;
    case 'same':
      return '持平';
    case 'nearly':
      return '基本持平';
  }
}

/** 阳新县居第1位，大冶市、铁山区并列第2位: names of one rank together. */
function rankingText(entries: readonly RankedName[]): string {
  const byRank = new Map<number, string[]>();
  for (const { name, rank } of entries) {
    const names = byRank.get(rank) ?? [];
    names.push(name);
    byRank.set(rank, names);
  }
  const places = [...byRank].map(
    ([rank, names]) => `${names.join('、')}${names.length > 1 ? '并列' : '居'}第${rank}位`,
  );
  return places.length === 0 ? '无排名' : places.join('，');
}

/** The value of a kind that the template's check has already promised. */
function expectKind<K extends FigureKind>(value: FigureValue, kind: K): Extract<FigureValue, { kind: K }> {
  if (value.kind !== kind)
    throw new TypeError(`narrative_unchecked: a ${value.kind} was given where ${kind} was checked`);
  return value as Extract<FigureValue, { kind: K }>;
}
