import type { FigureKind } from './figure.ts';

/** What people call the kinds of figures. */
export const KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  count: '个数',
  money: '金额',
  percent: '百分数',
  points: '百分点',
  rank: '位次',
  moved: '位次升降',
  names: '名单',
  ranking: '排名',
};
