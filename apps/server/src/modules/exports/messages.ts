import { defineRefusals } from '../../platform/http/index.ts';

export const exportRefusals = defineRefusals({
  export_no_columns: {
    status: 422,
    message: () => '没有导出：没有选中任何可以导出的列。请在“列”里选好后再试。',
  },
  export_too_large: {
    status: 422,
    message: (d: { most: number }) => `没有导出：符合条件的超过 ${d.most} 条。请加上筛选条件，分几次导出。`,
  },
  export_template_not_found: {
    status: 404,
    message: () => '没有找到这份模板：它已停用，或不在您的权限范围内。请另选一份。',
  },
  export_template_missing: {
    status: 400,
    message: () => '没有上传：请求里没有文件。请选择一份 .xlsx 空表。',
  },
  export_template_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `没有上传：模板超过 ${d.megabytes} MB。请删去多余的内容后再传。`,
  },
  export_template_unreadable: {
    status: 422,
    message: (d: { reason: string }) => `没有上传：文件读不出来。${d.reason}模板请另存为 .xlsx 空表后再传。`,
  },
  export_template_no_header: {
    status: 422,
    message: (d: { label: string }) =>
      `没有上传：没有认出“${d.label}”的表头。请检查表头是否写明项目（企业、问题）名称等列，或改用标准台账。`,
  },
  export_template_no_sample: {
    status: 422,
    message: () => '没有上传：表头下面没有留一行空行（样行），不知道从哪里填起。请在表头下留一行设好格式的空行。',
  },
});

/** Words that stand in an export. */
export const exportWords = {
  sequence: '序号',
  rowKey: '数据键（请勿改动）',
  subtotal: (district: string) => `${district}小计`,
  total: '合计',
  notice: (office: string, asOf: string) => `填报单位：${office}    截至时间：${asOf}`,
  unit: '单位：万元',
  noUnit: '',
  fileName: (title: string, day: string) => `${title}_${day}.xlsx`,
  watermark: (person: string, office: string, at: string) => `${person} ${office} ${at} 导出`,
  note: (person: string, office: string, at: string, id: string, head: string) =>
    `注：本表由${office}${person}于${at}导出，导出编号 ${id}，账本链头 ${head}。`,
  auditSubject: (label: string, rows: number) => `导出${label} ${rows} 条`,
  auditUpload: (name: string) => `上传导出模板“${name}”`,
};
