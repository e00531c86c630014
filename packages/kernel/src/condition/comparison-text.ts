import { isoDayLabel, parseIsoDay } from '../iso-day.ts';
import { formatNumber } from '../number-format.ts';
import type { FactSpec, Op } from './types.ts';

type SizeOp = Extract<Op, 'lt' | 'le' | 'eq' | 'ne' | 'ge' | 'gt'>;

const OF_NUMBERS: Readonly<Record<SizeOp, string>> = {
  lt: '低于',
  le: '不超过',
  eq: '等于',
  ne: '不等于',
  ge: '不低于',
  gt: '超过',
};

const OF_DAYS: Readonly<Record<SizeOp, string>> = {
  lt: '早于',
  le: '不晚于',
  eq: '为',
  ne: '不为',
  ge: '不早于',
  gt: '晚于',
};

/** A comparison in words, in the unit it was written in: 设备投入不低于500万元, 开工日期早于2026年7月1日. */
export function comparisonText(spec: FactSpec, op: Op, values: readonly unknown[], unit: string): string {
  const { label, type } = spec;
  const print = (value: unknown) => printed(spec, value) + unit;
  const [first, last] = values;
  switch (op) {
    case 'known':
      return `${label}已填报`;
    case 'notKnown':
      return `${label}未填报`;
    case 'between':
      return `${label}在${print(first)}至${print(last)}之间`;
    case 'in':
      return `${label}为${values.map(print).join('、')}${values.length > 1 ? '之一' : ''}`;
    case 'notIn':
      return `${label}不为${values.map(print).join('、')}`;
    case 'has':
      return `${label}有${print(first)}`;
    case 'hasNot':
      return `${label}没有${print(first)}`;
    default: {
      const words = type === 'number' ? OF_NUMBERS : OF_DAYS;
      return `${label}${words[op]}${print(first)}`;
    }
  }
}

function printed({ type, choices }: FactSpec, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return formatNumber(value, { decimals: decimalsOf(value) });
  const text = String(value);
  if (type !== 'date') return choices?.find(({ id }) => id === text)?.label ?? text;
  const day = parseIsoDay(text);
  return day.ok ? isoDayLabel(day.value) : text;
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
