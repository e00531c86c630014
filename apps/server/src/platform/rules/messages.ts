import { defineRefusals } from '../http/refusals.ts';

/** Titles of the batches that changes of rules make. */
export const ruleWords = {
  draft: (title: string) => `起草规则：${title}`,
  issue: (title: string) => `发布规则：${title}`,
  end: (title: string) => `终止规则：${title}`,
  withdraw: (title: string) => `撤回规则草稿：${title}`,
  compare: (title: string) => `与新发布版核对后照旧：${title}`,
  /** An item of a list in the path of a difference. */
  item: (label: string, name: string) => `${label}（${name}）`,
  order: '次序',
};

export const ruleRefusals = defineRefusals({
  rule_unknown: {
    status: 404,
    message: (d: { id: string }) => `没有找到规则“${d.id}”：它不存在，或不在您的权限范围内。请回到规则列表重新选择。`,
  },
  rule_body_broken: {
    status: 422,
    message: (d: { why: string }) => `规则没有保存：内容不是合格的数据（${d.why}）。请改正后再存。`,
  },
  rule_body_wrong: {
    status: 422,
    message: (d: { why: string }) => `规则没有保存：内容不合规则的写法。${d.why} 请改正后再存。`,
  },
  rule_dates_wrong: {
    status: 422,
    message: (d: { from: string; to: string }) =>
      `规则没有保存：失效日期 ${d.to} 早于生效日期 ${d.from}。请改正其中一个。`,
  },
  rule_overlaps: {
    status: 409,
    message: (d: { version: number; from: string; to: string | null }) =>
      `规则没有发布：本单位第 ${d.version} 版自 ${d.from} 起${d.to === null ? '长期' : `至 ${d.to}`}有效，日期重叠。请先终止那一版，或改生效日期。`,
  },
  rule_issued_already: {
    status: 409,
    message: (d: { version: number }) => `规则没有修改：第 ${d.version} 版已经发布，不能再改。请另起一版。`,
  },
  rule_withdrawn: {
    status: 409,
    message: (d: { version: number }) => `没有办理：第 ${d.version} 版已经撤回。请另起一版。`,
  },
  rule_not_issued: {
    status: 409,
    message: (d: { version: number }) => `规则没有终止：第 ${d.version} 版没有在用。请刷新页面看最新状态。`,
  },
  rule_not_yours: {
    status: 403,
    message: () => '没有办理：这是别的单位的规则，您只能看。要改，请为本单位另起一版。',
  },
  rule_own_draft: {
    status: 403,
    message: () => '规则没有发布：这份草稿您参与过起草，发布要由另一人办理。请交给审核人员。',
  },
  rule_nothing_to_compare: {
    status: 409,
    message: () => '没有记录：这一版所依据的就是现在的发布版，没有要核对的差别。',
  },
  rule_year_wrong: {
    status: 422,
    message: (d: { id: string }) => `日历未收下：编号“${d.id}”里没有年份。请写作 calendar-2027 这样。`,
  },
  rule_day_wrong: {
    status: 422,
    message: (d: { date: string; kind: string }) =>
      `日历未收下：${d.date} 的类型“${d.kind}”不认识。请写 WORK（上班）、REST（休息）或 HOLIDAY（放假）。`,
  },
  rule_end_late: {
    status: 422,
    message: (d: { to: string }) => `规则没有终止：它本来到 ${d.to} 就失效，终止只能提前。要延长，请另起一版接在后面。`,
  },
  rule_end_wrong: {
    status: 422,
    message: (d: { on: string; from: string }) =>
      `规则没有终止：终止日期 ${d.on} 早于生效日期 ${d.from}。请改为不早于生效日期的日子。`,
  },
});
