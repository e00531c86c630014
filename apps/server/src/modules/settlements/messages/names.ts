import type { CompetitionReview, PolicyState, PromiseSource, SettlementStatus, TwoAccountState } from '@guatu/contract';

/** Parts of a promise, as refusals and the ledger's page name them. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  title: '承诺事项',
  clause: '条款原文',
  place: '条款位置',
  direction: '方向',
  weight: '权重',
  from: '考核期起',
  due: '考核期止',
  source: '取数源',
};

export const STATUS_NAMES: Readonly<Record<string, string>> = {
  DRAFT: '还在拟算',
  SUBMITTED: '已提交，待财政确认',
  CONFIRMED: '已确认',
  REPLACED: '已被更正的一版代替',
} satisfies Readonly<Record<SettlementStatus, string>>;

export const SOURCE_NAMES: Readonly<Record<PromiseSource, string>> = {
  TAX: '税务',
  STATISTICS: '统计',
  POWER: '电力',
  INSURANCE: '社保',
  OTHER: '其他',
};

export const REVIEW_NAMES: Readonly<Record<CompetitionReview, string>> = {
  PASSED: '审查通过',
  AMENDED: '修改后通过',
  EXEMPT: '适用例外规定',
  FAILED: '未通过',
};

export const POLICY_STATE_NAMES: Readonly<Record<PolicyState, string>> = {
  PROMISES: '承诺未齐',
  FIGURES: '待核数据',
  READY: '可以拟算',
  DRAFT: '拟算中',
  SUBMITTED: '待财政确认',
  CONFIRMED: '已结算',
};

export const TWO_ACCOUNT_STATE_NAMES: Readonly<Record<TwoAccountState, string>> = {
  LATE: '已逾期',
  SOON: '将到期',
  RUNNING: '办理期内',
  DONE_LATE: '逾期办结',
  DONE: '按期办结',
};

/** Measures that ledgers have known by a code since before agreements were entered. */
export const CODE_NAMES: Readonly<Record<string, string>> = {
  OUTPUT: '年产值',
  TAX: '年税收',
  JOBS: '就业',
  FUNDS_IN_PLACE: '到位资金',
};
