import type { BidAct, BidNeed, BidState } from '@guatu/contract';

export const ACT_WORDS: Readonly<Record<BidAct, string>> = {
  prepare: '列入储备',
  apply: '申报',
  review: '进入评审',
  return: '退回准备',
  allocate: '登记下达',
  pay: '登记拨付',
  finish: '完成验收',
  refuse: '登记未获批',
  withdraw: '撤回',
  reopen: '重新打开',
};

export const STATE_WORDS: Readonly<Record<BidState, string>> = {
  IDEA: '谋划',
  PREPARED: '储备',
  APPLIED: '申报',
  REVIEWED: '评审',
  ALLOCATED: '下达',
  PAYING: '拨付',
  FINISHED: '完成验收',
  REFUSED: '未获批',
  WITHDRAWN: '撤回',
};

export const TURN_WORDS = { UNIT: '责任单位', UPPER: '上级部门', FINANCE: '财政' } as const;

export const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  CBI: '中央预算内投资',
  SPB: '地方政府专项债券',
  LZ: '“两重”超长期特别国债',
  LX: '“两新”资金',
  PBI: '政策性开发性金融工具',
  OTHER: '其他上级资金',
};

export const SHARE_WORDS = { totalInvestment: '计划总投资', equipInvestment: '设备投资' } as const;

export const NEED_WORDS: Readonly<Record<BidNeed, string>> = {
  amount: '没有填金额',
  paper: '没有填文号或凭证号',
  note: '没有写明情况或理由',
};

/** Titles of the batches that acts of this module make, and other words. */
export const fundingWords = {
  save: '登记争资项目',
  start: (project: string, direction: string) => `立为争取事项：${project}，${direction}`,
  act: (act: BidAct, name: string) => `争取资金${ACT_WORDS[act]}：${name}`,
  material: (title: string, name: string) => `交申报材料“${title}”：${name}`,
  keptAsStep: (act: string) => `争取资金“${ACT_WORDS[act as BidAct] ?? act}”的附件`,
  keptAsMaterial: '争取资金的申报材料',
  notice: {
    closing: (title: string, until: string, waiting: number) =>
      `申报窗口将关：${title}，${until} 截止，还有 ${waiting} 件没有申报`,
    late: (name: string, rate: string, days: number, asked: string) =>
      `拨付偏慢：${name}，下达已 ${days} 天，支付 ${rate}%，应到 ${asked}%`,
  },
};
