import { defineRefusals } from '../../../platform/http/refusals.ts';

/** What a condition on a place or a unit calls the only thing it may ask about. */
export const placeKindLabel = '类别';

/** Why a scheme that is still being written was not tried. */
export const previewRefusals = defineRefusals({
  scheme_preview_wrong: {
    status: 422,
    // The engine's own sentence says what is wrong with the scheme, or with the data for it.
    message: (d: { why: string }) => `没有试算：方案按现在的写法算不下去。${d.why}改好后再试。`,
  },
  scheme_preview_no_run: {
    status: 409,
    message: () => '没有试算：这套方案还没有开展过评价，没有冻结的数据可用。请先开展一次评价，再来试算。',
  },
  scheme_preview_other_run: {
    status: 422,
    message: (d: { title: string }) => `没有试算：“${d.title}”不是这套方案的评价，数据对不上。请改选这套方案的评价。`,
  },
  scheme_preview_gathering: {
    status: 422,
    message: () =>
      '没有试算：参评对象、参评条件或取数来源改了，冻结的数据里没有新的数。请发布后重新开展评价，再看结果。',
  },
  scheme_preview_unfit: {
    status: 422,
    message: () =>
      '没有试算：按改后的方案，有的单位缺数或超出范围，算不出来；涉及涉税数据，不列是谁。请改缺数办法和筛查范围。',
  },
  scheme_preview_hidden: {
    status: 403,
    message: () =>
      '没有试算：方案用到涉税数据，您没有查看权限，只能试算权重、算法、界限和分档，不能改指标的取值、分组和条件问的内容。请改回去，或请有权限的人试算。',
  },
});
