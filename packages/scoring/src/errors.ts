import { defineErrors } from '@guatu/kernel';

interface Place {
  /** Where in the recipe: a title or a path. */
  readonly at: string;
}

/** Refusals of recipes: found before anything is computed. */
export const recipeErrors = defineErrors({
  scoring_recipe_not_data: ({ at }: Place) => `计分方案未收下：${at}不是要求的形式。请对照说明改写。`,
  scoring_key_unknown: ({ at, key }: Place & { key: string }) =>
    `计分方案未收下：${at}写了不认得的“${key}”。请改正拼写或删去，方案里不能有不起作用的内容。`,
  scoring_key_missing: ({ at, key }: Place & { key: string }) => `计分方案未收下：${at}缺少“${key}”。请补上。`,
  scoring_value_bad: ({ at, key, wanted }: Place & { key: string; wanted: string }) =>
    `计分方案未收下：${at}的“${key}”不合要求，应为${wanted}。请改正。`,
  scoring_id_repeated: ({ id }: { id: string }) => `计分方案未收下：编号“${id}”用了两次。请改名。`,
  scoring_parent_unknown: ({ at, parent }: Place & { parent: string }) =>
    `计分方案未收下：${at}的上级“${parent}”不是方案里的分组。请改正上级。`,
  scoring_cycle: ({ ids }: { ids: readonly string[] }) =>
    `计分方案未收下：分组互为上级，绕成一圈（${ids.join('→')}）。请改正上级。`,
  scoring_group_empty: ({ at }: Place) => `计分方案未收下：分组“${at}”下没有指标。请加指标或删去分组。`,
  scoring_column_unknown: ({ at, column }: Place & { column: string }) =>
    `计分方案未收下：${at}用到的数据列“${column}”没有声明为所需的类型。请在 columns 中声明或改正。`,
  scoring_weights_sum: ({ at, sum, total }: Place & { sum: number; total: number }) =>
    `计分方案未收下：“${at}”下各项权重合计 ${sum}，应为 ${total}。请调整权重。`,
  scoring_matrix_bad: ({ at, why }: Place & { why: string }) =>
    `计分方案未收下：“${at}”的判断矩阵${why}。请改正判断矩阵。`,
  scoring_matrix_inconsistent: ({ at, ratio, most }: Place & { ratio: number; most: number }) =>
    `计分方案未收下：“${at}”的判断矩阵一致性比率 ${ratio.toFixed(4)}，超过 ${most}。请重新比较。`,
  scoring_bands_bad: ({ at, why }: Place & { why: string }) => `计分方案未收下：${at}的分段${why}。请改正分段。`,
  scoring_quota_over: ({ sum }: { sum: number }) =>
    `计分方案未收下：各档比例合计 ${sum}%，超过 100%。请调低某一档的比例。`,
  scoring_classes_bad: ({ why }: { why: string }) => `计分方案未收下：等次${why}。请改正等次设置。`,
  scoring_condition_bad: ({ at, why }: Place & { why: string }) => `计分方案未收下：${at}的条件有误：${why}`,
});

/** Refusals of data, and of runs that the data does not allow. */
export const scoringErrors = defineErrors({
  scoring_unit_blank: ({ row }: { row: number }) => `未计分：数据第 ${row} 行没有单位名称。请补上名称，或删去这一行。`,
  scoring_unit_repeated: ({ unit }: { unit: string }) => `未计分：数据里“${unit}”出现了两次。请只保留一行。`,
  scoring_column_length: ({ column, found, wanted }: { column: string; found: number; wanted: number }) =>
    `未计分：数据列“${column}”有 ${found} 行，应为 ${wanted} 行。请补齐数据。`,
  scoring_number_bad: ({ column, unit, found }: { column: string; unit: string; found: string }) =>
    `未计分：“${unit}”的“${column}”填的是“${found}”，不是数。请改正，没有就留空。`,
  scoring_data_column_missing: ({ column }: { column: string }) =>
    `未计分：数据缺少方案用到的列“${column}”。请补上这一列。`,
  scoring_missing_refused: ({ at, units, count }: { at: string; units: readonly string[]; count: number }) =>
    `未计分：“${at}”有 ${count} 个单位缺数（${units.join('、')}${count > units.length ? '等' : ''}），方案规定缺数不评。请补数，或改缺数办法。`,
  scoring_screened_out: ({ at, units, count }: { at: string; units: readonly string[]; count: number }) =>
    `未计分：“${at}”有 ${count} 个单位的数超出允许范围（${units.join('、')}${count > units.length ? '等' : ''}）。请核对数据。`,
  scoring_not_positive: ({ at, unit, value }: { at: string; unit: string; value: number }) =>
    `未计分：“${at}”里“${unit}”的值是 ${value}，这种算法不能用负数。请换算法或标准化方法。`,
  scoring_column_not_positive: ({ at, value }: { at: string; value: number }) =>
    `未计分：“${at}”里有值是 ${value}，这种算法只能用正数。请换方法，或先筛查数据。`,
  scoring_weights_undefined: ({ at, why }: { at: string; why: string }) =>
    `未计分：“${at}”的客观权重算不出来，${why}。请改用给定权重。`,
  scoring_split_disagrees: ({ column, parcel }: { column: string; parcel: string }) =>
    `未计分：同一宗地“${parcel}”各行的“${column}”不一致，或没有可分摊的依据。请核对宗地数据。`,
  scoring_baseline_zero: ({ at }: { at: string }) =>
    `未计分：“${at}”的基准值不是正数，没有可比的基准。请核对数据或改用固定基准。`,
  scoring_nothing_to_score: (_: object) => '未计分：没有可以参评的单位。请检查数据和不评条件。',
  scoring_unit_unknown: ({ unit }: { unit: string }) => `没有结果：“${unit}”不在参评单位里。请核对名称。`,
  scoring_request_bad: ({ why }: { why: string }) => `分析未做：${why}。请改正参数。`,
});
