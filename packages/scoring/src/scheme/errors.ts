import { defineErrors } from '@guatu/kernel';

/** Refusals of schemes beyond those of their recipes. */
export const schemeErrors = defineErrors({
  scheme_stage_unfit: (_: object) =>
    '计分方案未收下：只有项目评价分事前、事中、终评，且必须写明是哪一段。请改正“stage”或“subject”。',
  scheme_input_repeated: ({ column }: { column: string }) =>
    `计分方案未收下：数据列“${column}”写了两个来源。请只留一个。`,
  scheme_input_missing: ({ column }: { column: string }) =>
    `计分方案未收下：数据列“${column}”没有写从哪里取数。请补上来源；没有现成的数就写成填报。`,
  scheme_input_stray: ({ column }: { column: string }) =>
    `计分方案未收下：来源里的“${column}”不是方案的数据列。请改正列名或删去。`,
  scheme_source_unfit: ({ column, why }: { column: string; why: string }) =>
    `计分方案未收下：数据列“${column}”的来源不能用，${why}。请改换来源。`,
  scheme_source_unknown: ({ column, name }: { column: string; name: string }) =>
    `计分方案未收下：数据列“${column}”要取的“${name}”不在字典里。请改成字典里有的，或写成填报。`,
  scheme_policy_class: ({ title, of }: { title: string; of: string }) =>
    `计分方案未收下：差别化政策“${title}”提到“${of}”，方案里没有这一档。请改正档次。`,
  scheme_doubt_indicator: ({ indicator }: { indicator: string }) =>
    `计分方案未收下：误差里提到“${indicator}”，方案里没有这项指标。请改正。`,
  scheme_condition_bad: ({ why }: { why: string }) => `计分方案未收下：参评条件有误：${why}`,
});
