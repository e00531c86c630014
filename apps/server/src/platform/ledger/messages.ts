import type { FieldType } from '@guatu/sheets';
import { defineRefusals } from '../http/refusals.ts';

const STATUS_WORDS: Readonly<Record<string, string>> = { confirmed: '入账', discarded: '作废', review: '在审核' };

/** Stands for a personal value whose key was destroyed: nobody can know it any more. */
export const ERASED = '已删除';

/** Stands for a value that the reader may not see at all. It is text, so it can never be summed. */
export const UNSEEN = '***';

/** What an erasure is called in batches and in the log. */
export const eraseWords = {
  title: '删除个人信息',
  subject: (name: string) => `删除个人信息：${name}`,
};

export const ledgerRefusals = defineRefusals({
  batch_not_found: {
    status: 404,
    message: () => '没有找到这个批次：它不存在，或不在您的权限范围内。请回到来源列表重新选择。',
  },
  batch_not_in_review: {
    status: 409,
    message: (d: { status: string }) =>
      `不能处理这个批次：它已经${STATUS_WORDS[d.status] ?? '处理'}。请刷新页面看最新状态。`,
  },
  batch_version_stale: {
    status: 409,
    message: (d: { yours: number; current: number }) =>
      `不能确认：批次在您打开之后被人改过（您看到第 ${d.yours} 版，现为第 ${d.current} 版）。请刷新后再确认。`,
  },
  batch_has_open_conflicts: {
    status: 409,
    message: (d: { count: number }) => `不能确认：还有 ${d.count} 条冲突没有选定。请逐条选定或拒绝后再确认。`,
  },
  batch_empty: {
    status: 409,
    message: () => '不能确认：这个批次没有要写入的内容。请作废，或检查表里是否有可入账的记录。',
  },
  rows_moved_since_review: {
    status: 409,
    message: (d: { count: number }) => `不能确认：审核之后有 ${d.count} 条记录被别的批次改过。请重新比对后再确认。`,
  },
  batch_not_confirmed: {
    status: 409,
    message: () => '不能撤销：这个批次还没有入账。请先确认，或直接作废。',
  },
  batch_already_undone: {
    status: 409,
    message: () => '不能撤销：这个批次已经撤销过。要恢复，请撤销那次撤销。',
  },
  undo_has_dependents: {
    status: 409,
    message: (d: { batches: readonly string[] }) =>
      `不能撤销：后来的批次 ${d.batches.join('、')} 用到了本批新增的记录。请先撤销这些批次，从最近的一个开始。`,
  },
  undo_changes_nothing: {
    status: 409,
    message: () => '不能撤销：本批写入的值都已被后来的批次改过，没有可以退回的内容。',
  },
  erase_not_undone: {
    status: 409,
    message: () => '不能撤销：删除个人信息之后内容已无法恢复。确需再用的，请重新采集录入。',
  },
  erase_nothing: {
    status: 409,
    message: () => '没有删除：这条记录没有个人信息，也没有留存过的个人信息。请核对是不是这条记录。',
  },
  erase_reason_personal: {
    status: 422,
    message: () => '没有删除：理由会长期留痕，其中写了要删除的姓名或号码。请改写理由，只写依据，不写个人信息。',
  },
  personal_not_opened: {
    status: 409,
    message: () =>
      '个人信息打不开：密文与本机密钥或入账时的记录不符。请系统管理员核对 keys 目录里的密钥是否随备份恢复，并做一次留痕校验。',
  },
  record_not_found: {
    status: 404,
    message: () => '没有找到这条记录：它不存在，或不在您的权限范围内。请回到列表重新选择。',
  },
  record_stale: {
    status: 409,
    message: (d: { yours: number; current: number; ours: object }) =>
      `没有保存：这条记录在您打开之后被人改过（您看到第 ${d.yours} 版，现为第 ${d.current} 版）。请对照两个版本后再存。`,
  },
  field_unknown: {
    status: 422,
    message: (d: { key: string }) => `没有保存：没有“${d.key}”这个字段。请刷新页面后再试。`,
  },
  field_value_wrong: {
    status: 422,
    message: (d: { label: string; expected: string }) => `没有保存：“${d.label}”应为${d.expected}。请改正后再存。`,
  },
  field_reported_only: {
    status: 422,
    message: (d: { label: string }) => `没有保存：“${d.label}”由系统推算，不能手填。请改它所依据的数。`,
  },
  nothing_changed: {
    status: 422,
    message: () => '没有保存：内容与台账一致，没有需要改的地方。',
  },
  settled_changed: {
    status: 409,
    message: (d: { name: string; count: number }) =>
      `没有改：“${d.name}”${d.count > 1 ? `等 ${d.count} 个数` : ''}已经核定，核定后再改要有理由。请写明为什么改，理由留在修订历史里。`,
  },
  period_sealed: {
    status: 409,
    message: (d: { period: string }) => `不能确认：${d.period} 已经封存。确需更正的，请写明理由，按封存后更正入账。`,
  },
});

/** What a field of each type wants, to stand in a refusal. */
export const VALUE_WORDS: Readonly<Record<FieldType, string>> = {
  text: '不为空的文字',
  code: '不为空的代码',
  money: '以元计的整数',
  integer: '整数',
  area: '数',
  percent: '数（35 表示 35%）',
  decimal: '数',
  date: '日期，如 2026-08-01、2026-08、2026Q3',
  month: '月份，如 2026-08',
  enum: '所列选项之一',
  list: '不为空的名单',
  bool: '是或否',
};

/** How the unit of an area ends that is kept in mu. */
export const MU_WORD = '亩';
