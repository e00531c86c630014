import { defineRefusals } from '../http/refusals.ts';

/** Refusals of curves that cannot be read, and of those that are not there. */
export const paceRefusals = defineRefusals({
  pace_curves_none: {
    status: 422,
    message: () => '序时曲线未收下：一条曲线也没有。请至少留一条，并定为默认。',
  },
  pace_curve_field: {
    status: 422,
    message: (d: { curve: string; field: string }) =>
      `序时曲线未收下：“${d.curve}”里有不认识的项“${d.field}”。曲线只有编号、名称、默认、各点、依据，请删去多出的。`,
  },
  pace_curve_unnamed: {
    status: 422,
    message: (d: { order: number }) =>
      `序时曲线未收下：第 ${d.order} 条缺编号或名称，编号要用大写字母开头的字母、数字、下划线。请补上。`,
  },
  pace_curve_twice: {
    status: 422,
    message: (d: { curve: string }) => `序时曲线未收下：编号“${d.curve}”用了两次。请改掉一个。`,
  },
  pace_curve_default: {
    status: 422,
    message: (d: { count: number }) => `序时曲线未收下：默认的曲线有 ${d.count} 条，只能有一条。请只给一条勾上默认。`,
  },
  pace_curve_points: {
    status: 422,
    message: (d: { curve: string }) =>
      `序时曲线未收下：“${d.curve}”的点写得不对，月份填 0 至 12 的整数，百分比填 0 至 100 的整数。请改正。`,
  },
  pace_curve_ends: {
    status: 422,
    message: (d: { curve: string }) =>
      `序时曲线未收下：“${d.curve}”没有从 0 月 0% 画到 12 月 100%，有的月份没有数。请补上首尾两点。`,
  },
  pace_curve_order: {
    status: 422,
    message: (d: { curve: string; month: number }) =>
      `序时曲线未收下：“${d.curve}”的 ${d.month} 月排在前一点之前或与它同月。请按月份从小到大填，一个月一点。`,
  },
  pace_curve_falls: {
    status: 422,
    message: (d: { curve: string; month: number; percent: number }) =>
      `序时曲线未收下：“${d.curve}”到 ${d.month} 月降为 ${d.percent}%，比前一点低。应完成的只增不减，请改正。`,
  },
  pace_curve_unknown: {
    status: 422,
    message: (d: { curve: string }) =>
      `今天没有编号为“${d.curve}”的序时曲线可用。请在规则里填发布版有的编号，如 LINEAR（月均序时）、QUARTERLY（季度曲线），并看曲线的生效日期。`,
  },
});
