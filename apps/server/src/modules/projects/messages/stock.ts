import { defineErrors } from '@guatu/kernel';
import { defineRefusals } from '../../../platform/http/refusals.ts';

/** Between things that are listed in a sentence. */
export const STOCK_LISTED = '、';

export const stockErrors = defineErrors({
  library_shape: (d: { at: string }) =>
    `三库目录未收下：“${d.at}”的写法不对，或有里程碑不认识、在同一口径里写了两次。请对照发布版的同一处改正。`,
  rate_milestone: (d: { code: string }) => `派生率目录未收下：没有里程碑“${d.code}”。请改为里程碑目录里的代码。`,
  rate_shape: (d: { at: string }) => `派生率目录未收下：“${d.at}”的写法不对。请对照发布版的同一处改正。`,
});

export const stockRefusals = defineRefusals({
  stock_no_rule: {
    status: 409,
    message: (d: { day: string }) => `不能统计：${d.day} 没有生效的三库或派生率目录。请规则管理员核对生效日期。`,
  },
  stock_workbook_too_long: {
    status: 422,
    message: (d: { rows: number; most: number }) =>
      `没有导出：项目名单有 ${d.rows} 行，一份工作簿至多 ${d.most} 行。请先按属地、责任单位或类型缩小范围再导出。`,
  },
  stock_set_unknown: {
    status: 404,
    message: () => '不能统计：没有这个三库口径。请在页面所列口径里选一个。',
  },
});
