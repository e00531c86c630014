import { defineErrors } from '@guatu/kernel';

/** Refusals of a rule set that somebody wrote; `rule` is its id. */
export const lightRuleErrors = defineErrors({
  light_rule_bad_shape: ({ rule, path }: { rule: string; path: string }) =>
    `亮灯规则“${rule}”未收下：“${path}”缺失或写法不对。请对照出厂规则集补齐。`,
  light_rule_axis_unknown: ({ rule, axis }: { rule: string; axis: string }) =>
    `亮灯规则“${rule}”未收下：没有“${axis}”这一维。请从开工（START）、进度（PROGRESS）、资金（FUNDS）、入库（STATISTICS）中选，每维只写一次。`,
  light_rule_band_order: ({ rule, axis }: { rule: string; axis: string }) =>
    `亮灯规则“${rule}”未收下：“${axis}”的灯色没有按先红后黄、每色一条来写，判到哪一条会说不清。请按红、黄的次序各写一条；其余自然为绿。`,
  light_rule_condition: ({ rule, path, because }: { rule: string; path: string; because: string }) =>
    `亮灯规则“${rule}”未收下：“${path}”的条件有误（${because}）。请改正这一条。`,
  light_rule_pace: ({ rule, label }: { rule: string; label: string }) =>
    `亮灯规则“${rule}”未收下：序时曲线“${label}”没有从年初的零只升不降地到年末的百。请按“几月末、百分之几”逐点改正，用整数。`,
});
