import { defineRefusals } from '../../platform/http/refusals.ts';

export const sourceRefusals = defineRefusals({
  upload_missing: {
    status: 400,
    message: () => '没有上传:请求里没有文件。请选择一份 .xlsx、.xls 或 .csv 台账。',
  },
  upload_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `没有上传:文件超过 ${d.megabytes} MB。请拆成几份后再传。`,
  },
  source_not_found: {
    status: 404,
    message: () => '没有找到这份来源:它不存在,或不在您的权限范围内。',
  },
  candidate_not_found: {
    status: 404,
    message: (d: { ord: number }) => `没有保存决定:批次中没有第 ${d.ord} 条记录,或不在您的权限范围内。请刷新后再试。`,
  },
  decision_wrong: {
    status: 422,
    message: (d: { ord: number; why: string }) => `没有保存决定:第 ${d.ord} 条记录${d.why}。请刷新后再试。`,
  },
  problems_unhandled: {
    status: 409,
    message: (d: { count: number; first: string }) =>
      `不能确认:还有 ${d.count} 处须处理,最前面的是 ${d.first}。请改、留空或退回填报人。`,
  },
  nothing_to_read: {
    status: 422,
    message: () => '没有导入:表里没有认出台账。请检查表头,或换成标准模板。',
  },
});

/** Why a decision does not fit the row. */
export const decisionWords = {
  alreadyMatched: '已经与台账中的记录对上',
  noConflict: '没有这处冲突',
  noTarget: '要并入的记录不存在',
};

/** Words that the product itself adds to a review. */
export const importWords = {
  noPeriod: (label: string) => `表上没有写明期间,“${label}”未入账。请指定期间后重新识别。`,
  outOfScope: (name: string) => `这一行属于${name},不在您的权限范围,未入账。`,
  duplicate: (row: number) => `与本表第 ${row} 行是同一条记录`,
  step: { reading: '读取文件', understanding: '识别表头和各列', comparing: '与台账比对' },
  leftOut: '未经人工审核,按稳妥处理',
  batchTitle: (fileName: string) => `导入 ${fileName}`,
  undoTitle: (title: string) => `撤销“${title}”`,
};
