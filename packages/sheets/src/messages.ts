import type { ProblemCode } from './reading.ts';

/** The Chinese sentence of each problem: what was found, why it matters, what to do. */
export const PROBLEM_MESSAGES: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  bad_check_digit: (text) => `统一社会信用代码“${text}”校验位不符，已按原文保留，请对照营业执照核对。`,
  bad_code_format: (text) => `项目代码“${text}”既不是新码也不是旧码的格式，已按原文保留，请对照在线平台核对。`,
  precision_lost: (text) => `代码以数字存储，15位以后已被表格软件舍去（${text}），未导入，请改为文本格式重新填写。`,
  error_value: (text) => `单元格是公式错误 ${text}，没有数值可导入，请修正公式或改填数值。`,
  unparsed: (text) => `“${text}”不是本列应有的数值、日期或选项，未导入，请按本列格式填写。`,
  date_no_year: (text) => `“${text}”没有年份，标题、日期行和表名也未写明年份，未导入，请补全年份。`,
  ambiguous_date: (text) => `“${text}”可以有两种读法，未导入，请写成“2025-01”或“2025-10”这样的形式。`,
  formula_injection: (text) => `“${text}”以公式符号开头，已作为普通文字保留，请核对来源。`,
  date_before_start: (detail) => `${detail}，前后顺序不合常理，请核对两个日期。`,
  out_of_range: (detail) => `${detail}，超出合理范围，请核对。`,
  unit_suspect: (detail) => detail,
  total_mismatch: (detail) => `${detail}，请核对合计行或明细。`,
  merged_amount: (text) => `数额“${text}”写在合并单元格里，只计入第一条记录，其余记录留空，请拆分填写。`,
  duplicate_row: (detail) => `${detail}，疑似重复登记，请确认是否为同一对象。`,
};
