import type { BlockerAct, CauseAct } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';

/** Titles of the batches that forms of this module make. */
export const blockerWords = {
  save: '登记要素问题',
  escalate: '超时自动升级',
  cause: (title: string) => `归到根本原因：${title}`,
  causeAct: (act: CauseAct, title: string, reason: string | undefined) =>
    `根本原因${CAUSE_ACT_WORDS[act]}：${title}${reason === undefined ? '' : `（${reason}）`}`,
  escalated: (d: { days: number; limit: string; from: string; to: string }) =>
    `${d.from} ${d.days} 个工作日的时限 ${d.limit} 已过，自动升为${d.to}`,
};

export const ACT_WORDS: Readonly<Record<BlockerAct, string>> = {
  assign: '交办',
  start: '开始办理',
  report: '报进展',
  resolve: '办结',
  verify: '销号',
  return: '退回重办',
  reopen: '重开',
  escalate: '提级',
};

const CAUSE_ACT_WORDS: Readonly<Record<CauseAct, string>> = {
  edit: '修改',
  add: '归入问题',
  remove: '移出问题',
  close: '了结',
  reopen: '重开',
};

const CAUSE_OBSTACLES = {
  closed: '它已经了结。请先重开，再办理',
  'not-closed': '它没有了结，不用重开。请刷新后按现在的状态办理',
  reason: '没有写明理由。请写明后再办理',
  'none-named': '没有选问题。请至少选一个',
  elsewhere: '选中的问题里有已经归到根本原因的。请先从原来的根本原因移出',
  'not-laid': '选中的问题里有没归到这里的。请刷新后重选',
  empty: '它下面一个问题都没有。请先归入问题',
} as const;

const STATE_WORDS: Readonly<Record<string, string>> = {
  OPEN: '未办',
  ASSIGNED: '已交办',
  WORKING: '在办',
  RESOLVED: '已办结待复核',
  VERIFIED: '已销号',
  ESCALATED: '已升级待交办',
  REOPENED: '已重开',
};

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  TASK_FORCE: '专班级',
  DISTRICT: '区级',
  CITY: '市级',
  PROVINCE: '省级',
};

/** A level as officials say it; one that an office added goes by its id. */
export const levelWord = (level: string): string => LEVEL_WORDS[level] ?? level;

const MISSING_WORDS = {
  unit: '没有指定一个责任单位',
  note: '没有写明做了什么或为什么',
  satisfaction: '没有按提出人的答复选满意度',
} as const;

const ACT_WRONG = {
  once: '应当恰好出现一次',
  state: '写了不认识的状态',
  nobody: '没有写由谁办理',
  permission: '写了不认识的权限',
} as const;

export const blockerRefusals = defineRefusals({
  blocker_not_found: {
    status: 404,
    message: () => '没有找到这个要素问题：它不存在，或不在您的权限范围内。请从要素问题清单里重新打开。',
  },
  blocker_act_not_from_here: {
    status: 409,
    message: (d: { act: BlockerAct; status: string }) =>
      `不能${ACT_WORDS[d.act] ?? d.act}：这个问题现在是“${STATE_WORDS[d.status] ?? d.status}”。请刷新后按现在的状态办理。`,
  },
  blocker_act_incomplete: {
    status: 422,
    message: (d: { act: BlockerAct; what: keyof typeof MISSING_WORDS }) =>
      `不能${ACT_WORDS[d.act] ?? d.act}：${MISSING_WORDS[d.what] ?? d.what}。请补上后再办理。`,
  },
  blocker_same_person: {
    status: 403,
    message: () => '不能销号：办结是您自己报的。请由另一位有复核权限的人销号。',
  },
  blocker_top_level: {
    status: 422,
    message: () => '不能提级：已经是最高一级。请在调度会上定措施。',
  },
  blocker_due_past: {
    status: 422,
    message: () => '不能交办：办结时限早于今天。请改为今天或以后的日期。',
  },
  cause_not_found: {
    status: 404,
    message: () => '没有找到这个根本原因：它不存在，或不在您的权限范围内。请从根本原因一览里重新打开。',
  },
  cause_act_impossible: {
    status: 409,
    message: (d: { why: keyof typeof CAUSE_OBSTACLES } | { why: 'unverified'; waiting: number }) =>
      d.why === 'unverified'
        ? `不能了结：还有 ${d.waiting} 个问题没有销号。请先逐个销号。`
        : `根本原因没有办成：${CAUSE_OBSTACLES[d.why] ?? '它现在的状态不容许。请刷新后再办理'}。`,
  },
  cause_due_past: {
    status: 422,
    message: () => '根本原因没有办成：解决期限早于今天。请改为今天或以后的日期。',
  },
  blocker_rule_missing: {
    status: 422,
    message: (d: { day: string }) => `不能办理：${d.day} 没有生效的要素问题规则。请先发布一版。`,
  },
  blocker_rule_level_missing: {
    status: 422,
    message: () => '不能采用这份规则：没有任何级别。请至少列出一个级别及其时限。',
  },
  blocker_rule_level_wrong: {
    status: 422,
    message: (d: { level: string }) =>
      `不能采用这份规则：级别“${d.level}”的时限不是正整数个工作日。请填 1 以上的整数。`,
  },
  blocker_rule_act_wrong: {
    status: 422,
    message: (d: { act: string; why: keyof typeof ACT_WRONG }) =>
      `不能采用这份规则：办理动作“${d.act}”${ACT_WRONG[d.why] ?? d.why}。请对照随产品发布的规则改正。`,
  },
  blocker_rule_cost_wrong: {
    status: 422,
    message: () => '不能采用这份规则：每天代价缺产值、税收的承诺编号，或一年的天数不是正整数。请补全后再发布。',
  },
});
