import { defineErrors } from '@guatu/kernel';

/** Refusals of documents, their layout, and the sentences in them. */
export const documentErrors = defineErrors({
  document_part_missing: ({ kind, part }: { kind: string; part: string }) =>
    `公文未收下：${kind}缺少${part}。请补上后再生成。`,
  document_number_bad: ({ found }: { found: string }) =>
    `公文未收下：发文字号“${found}”不合规范。请填机关代字、四位年份和从 1 起的顺序号，顺序号不编虚位、不加“第”。`,
  document_level_skipped: ({ text, level }: { text: string; level: number }) =>
    `公文未收下：标题“${text}”是第 ${level} 级，但前面没有第 ${level - 1} 级标题。请按一、（一）1.（1）逐级编排。`,
  document_table_ragged: ({
    caption,
    row,
    found,
    expected,
  }: {
    caption: string;
    row: number;
    found: number;
    expected: number;
  }) => `公文未收下：表“${caption}”第 ${row} 行有 ${found} 格，表头有 ${expected} 列。请补齐或删去多出的格。`,
  document_picture_repeated: ({ reference }: { reference: string }) =>
    `公文未收下：图“${reference}”出现了两次。请给每张图各自的编号。`,
  document_annex_name_bad: ({ name }: { name: string }) =>
    `公文未收下：附件名称“${name}”后面带了标点。附件名称后不加标点，请删去。`,
  layout_does_not_add_up: ({ id, what }: { id: string; what: string }) =>
    `公文版式“${id}”未收下：${what}。请核对页边距、版心与每面行数。`,
  narrative_bad_form: ({ template, at }: { template: string; at: number }) =>
    `句式未收下：“${template}”第 ${at + 1} 个字处的花括号不成对。请写成“{指标}”或“{指标|写法}”。`,
  narrative_figure_unknown: ({ template, figure }: { template: string; figure: string }) =>
    `句式未收下：“${template}”用了没有的指标“${figure}”。请改用指标目录里的编号。`,
  narrative_form_unknown: ({ template, form }: { template: string; form: string }) =>
    `句式未收下：“${template}”用了没有的写法“${form}”。请改用说明里列出的写法。`,
  narrative_form_unfit: ({
    template,
    figure,
    form,
    kind,
  }: {
    template: string;
    figure: string;
    form: string;
    kind: string;
  }) =>
    `句式未收下：“${template}”中指标“${figure}”是${kind}，不能用写法“${form}”。百分数与百分点、金额与个数各有写法，请换一种。`,
  narrative_figure_absent: ({ figure }: { figure: string }) =>
    `句子未生成：指标“${figure}”没有随封账冻结。请重新汇总后再生成。`,
  narrative_kind_changed: ({ figure, found, expected }: { figure: string; found: string; expected: string }) =>
    `句子未生成：指标“${figure}”冻结的是${found}，句式要的是${expected}。请核对指标目录。`,
});
