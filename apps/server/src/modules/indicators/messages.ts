import type { BreakdownAct, BreakdownStatus } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';

/** Titles of the batches that forms of this module make. */
export const observationWords = { save: '登记指标数据' };

const STATUS_WORDS: Readonly<Record<BreakdownStatus, string>> = {
  ...{ DRAFT: '还是草稿', SUBMITTED: '正待确认', CONFIRMED: '已经确认', REPLACED: '已被新版代替' },
};

const ACT_WORDS: Readonly<Record<BreakdownAct, string>> = {
  ...{ fill: '填目标分解', submit: '提交目标分解', return: '退回目标分解' },
  ...{ confirm: '确认目标分解', revise: '调整目标分解' },
};

/** Titles of versions and of the batches that acts make. */
export const breakdownWords = {
  title: (place: string, year: number, indicator: string, edition: number) =>
    `${place}${year}年${indicator}目标分解${edition > 1 ? `（第${edition}版）` : ''}`,
  opened: (title: string) => `拟目标分解：${title}`,
  act: (act: BreakdownAct, title: string) => `${ACT_WORDS[act]}：${title}`,
};

export const findingWords = {
  title: (what: string, rule: string) => `${what}：${rule}`,
  answered: (title: string) => `答复指标疑点：${title}`,
  closed: (title: string) => `指标疑点销号：${title}`,
  returned: (title: string) => `退回指标疑点的答复：${title}`,
};

export const indicatorRefusals = defineRefusals({
  indicator_place_unknown: {
    status: 404,
    message: () => '没有找到这个地方的指标：它不在调度单位里，或不在您的权限范围内。请从所列地方中选。',
  },
  indicator_period_wrong: {
    status: 422,
    message: (d: { period: string }) =>
      `没有列出：看板不按期间“${d.period}”列。请选当月、自年初累计、上半年或全年，如 2024M08、2024M01-08、2024H1、2024Y。`,
  },
  indicator_unknown: {
    status: 404,
    message: (d: { id: string }) => `没有找到指标“${d.id}”：今天生效的指标字典里没有它。请从字典中选。`,
  },
  indicator_unit_wrong: {
    status: 422,
    message: (d: { label: string; unit: string }) =>
      `没有保存：“${d.label}”不按“${d.unit || '没有单位'}”记数，对上了也用不了。请换一个指标，或先改单位。`,
  },
  indicator_rules_missing: {
    status: 422,
    message: (d: { day: string }) =>
      `没有办成：${d.day}没有生效的指标字典、校验规则或矛盾规则。请先发布“指标字典”“指标校验与序时规则”“矛盾规则”。`,
  },
  indicator_no_places: {
    status: 422,
    message: (d: { place: string }) => `没有分解：${d.place}下面没有调度单位。请选市、县市区或园区一级的地方。`,
  },
  indicator_breakdown_unknown: {
    status: 404,
    message: () => '没有找到这份目标分解：它不存在，或不在您的权限范围内。请回到目标分解页重新选择。',
  },
  indicator_breakdown_open: {
    status: 409,
    message: () => '没有新拟：这个指标这一年的目标分解已有一版在办或已确认。请接着办那一版，或在已确认的一版里“调整”。',
  },
  indicator_breakdown_state: {
    status: 409,
    message: (d: { status: string }) =>
      `没有办成：这份目标分解${STATUS_WORDS[d.status as BreakdownStatus] ?? d.status}，不能这样办。请刷新看最新状态。`,
  },
  indicator_breakdown_own: {
    status: 403,
    message: () => '没有确认：这份目标分解是您自己拟的或提交的，须由另一个人确认。请转交审核。',
  },
  indicator_base_missing: {
    status: 422,
    message: (d: { places: readonly string[] }) =>
      `没有按上年占比分：${d.places.join('、')}没有上年数，或上年数不大于零。请补报上年数，或改用平均、逐个填。`,
  },
  indicator_rate_divided: {
    status: 422,
    message: () => '没有自动分：比率不能按占比或平均拆开，各地相加不等于全市。请逐个填各地目标。',
  },
  indicator_share_place: {
    status: 422,
    message: () => '没有收下：有的地方不在这个地方下面。请刷新后重填。',
  },
  indicator_shares_missing: {
    status: 422,
    message: (d: { places: readonly string[] }) => `没有提交：${d.places.join('、')}还没有填目标。请填齐后再提交。`,
  },
  indicator_shares_differ: {
    status: 422,
    message: (d: { total: string; made: string; difference: string }) =>
      `没有提交：各地目标合计${d.made}，与总目标${d.total}相差${d.difference}。请调到一致后再提交。`,
  },
  indicator_finding_unknown: {
    status: 404,
    message: () => '没有找到这个疑点：数已更正、疑点已消失，或不在您的权限范围内。请刷新后再看。',
  },
  indicator_finding_state: {
    status: 409,
    message: () => '没有办成：这个疑点现在不能这样办，数有变动或已有人办过。请刷新看最新状态。',
  },
  indicator_finding_own: {
    status: 403,
    message: () => '没有销号：答复是您自己写的，须由另一个人审核。请转交审核。',
  },
  indicator_return_reason: {
    status: 422,
    message: () => '没有退回：没有写意见。请写明哪里没有说清，答复人才知道补什么。',
  },
});
