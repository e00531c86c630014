import { defineRefusals } from '../http/refusals.ts';

/** Titles of the batches that changes of rules make. */
export const ruleWords = {
  draft: (title: string) => `起草规则：${title}`,
  issue: (title: string) => `发布规则：${title}`,
  end: (title: string) => `终止规则：${title}`,
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
  rule_end_wrong: {
    status: 422,
    message: (d: { on: string; from: string }) =>
      `规则没有终止：终止日期 ${d.on} 早于生效日期 ${d.from}。请改为不早于生效日期的日子。`,
  },
});
