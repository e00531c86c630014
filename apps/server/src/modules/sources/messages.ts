import type { ExtensionType } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/refusals.ts';

export const sourceRefusals = defineRefusals({
  upload_missing: {
    status: 400,
    message: () => '没有上传：请求里没有文件。请选择一份 .xlsx、.xls 或 .csv 台账。',
  },
  upload_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `没有上传：文件超过 ${d.megabytes} MB。请拆成几份后再传。`,
  },
  source_not_found: {
    status: 404,
    message: () => '没有找到这份来源：它不存在，或不在您的权限范围内。',
  },
  candidate_not_found: {
    status: 404,
    message: (d: { ord: number }) => `没有保存决定：批次中没有第 ${d.ord} 条记录，或不在您的权限范围内。请刷新后再试。`,
  },
  decision_wrong: {
    status: 422,
    message: (d: { ord: number; why: string }) => `没有保存决定：第 ${d.ord} 条记录${d.why}。请刷新后再试。`,
  },
  problems_unhandled: {
    status: 409,
    message: (d: { count: number; first: string }) =>
      `不能确认：还有 ${d.count} 处须处理，最前面的是 ${d.first}。请改、留空或退回填报人。`,
  },
  table_not_found: {
    status: 404,
    message: () => '没有重新识别：批次中没有这张表。请刷新后再试。',
  },
  column_without_caption: {
    status: 422,
    message: (d: { letter: string }) => `没有重新识别：${d.letter} 列没有表头，认定无从记住。请先在原表补上表头再传。`,
  },
  field_not_of_kind: {
    status: 422,
    message: (d: { letter: string; field: string }) =>
      `没有重新识别：${d.letter} 列不能认作“${d.field}”，这种台账没有这个字段。请另选字段。`,
  },
  source_not_whole: {
    status: 403,
    message: () => '没有下载：原表里有您无权查看的行或列，不能整份交出。请由能看全部内容的人下载。',
  },
  source_erased: {
    status: 409,
    message: () =>
      '没有处理：原表里有依申请删除的个人信息，原件封存，不再下载，也不再重新读取。请在系统里接着办，或导入不含这些信息的新表。',
  },
  remap_not_import: {
    status: 409,
    message: () => '没有重新识别：这个批次不是导入的文件，列的认定不能在这里改。请在导入批次中改，或重新导入。',
  },
  extension_not_found: {
    status: 404,
    message: () => '没有定类型：没有这一列，或不在您的权限范围内。请刷新后再试。',
  },
  extension_of_other_office: {
    status: 403,
    message: () => '没有定类型：这一列是别的单位台账里的，不归您填报。请由该单位定类型。',
  },
  extension_pending: {
    status: 409,
    message: (d: { no: string }) => `没有定类型：这一列的类型正在改，批次 ${d.no} 还没有审核。请先审核或作废该批次。`,
  },
  extension_same_typing: {
    status: 422,
    message: () => '没有定类型：名称、类型和单位与现在的一样，没有要改的。请改其中一项再提交。',
  },
  extension_unit_wrong: {
    status: 422,
    message: (d: { choices: readonly string[] }) =>
      d.choices.length === 0
        ? '没有定类型：这种类型不带单位，请把单位清空后再提交。'
        : `没有定类型：单位不对，应为${d.choices.join('、')}之一。请重选单位。`,
  },
  nothing_to_read: {
    status: 422,
    message: () => '没有导入：表里没有认出台账。请检查表头，或换成标准模板。',
  },
});

/** Why a decision does not fit the row. */
export const decisionWords = {
  alreadyMatched: '已经与台账中的记录对上',
  noConflict: '没有这处冲突',
  noTarget: '要并入的记录不存在',
  otherTable: '与要并入的行不在同一张表，请拒绝本行，或分别保留后再并项',
  noProblem: '没有这处问题，或已经处理',
  nothingToTakeBack: '没有可以撤回的决定',
  laterDecision: (row: number | null) => `并入的第 ${row ?? '—'} 行后来又作了决定，请先撤回那一行的决定`,
  nameNeeded: '的名称不能留空，请拒绝本行',
  noteNeeded: '要入账的数与原表不同或存疑，请写明理由',
  unknownField: (key: string) => `没有字段“${key}”`,
  rejected: '已经拒绝，请先撤回',
};

/** What a comment in a returned workbook says before the problem itself. */
export const commentWords = {
  error: '须处理：',
  warn: '提醒：',
  conflict: (ours: string) => `与台账不同：台账现为 ${ours}`,
  duplicate: (row: number) => `疑与第 ${row} 行是同一条记录`,
  several: '台账中有不止一条同名记录，请写明项目代码',
  auditSubject: (title: string) => `下载带批注的原表：${title}`,
  fileName: (name: string) => `${name}（带批注）.xlsx`,
};

/** Words of the audit log. */
export const auditWords = {
  byHand: (title: string) => `审核时手工填写或存疑保留：${title}`,
};

/** Words that the product itself adds to a review. */
export const importWords = {
  waiting: (title: string) => `待审核：${title}`,
  noPeriod: (label: string) => `表上没有写明期间，“${label}”未入账。请指定期间后重新识别。`,
  noIndicator: (name: string, unit: string) =>
    `“${name}”${unit === '' ? '（没有单位）' : `（${unit}）`}没有对上指标字典：照样入账，看板不列。可在这一行填“指标代码”，或在字典里加别名。`,
  outOfScope: (name: string) => `这一行属于${name}，不在您的权限范围，未入账。`,
  duplicate: (row: number) => `与本表第 ${row} 行是同一条记录`,
  step: { reading: '读取文件', understanding: '识别表头和各列', comparing: '与台账比对' },
  leftOut: '未经人工审核，按稳妥处理',
  batchTitle: (fileName: string) => `导入 ${fileName}`,
  /** On a cell of a column whose type was given. */
  unreadable: (text: string, type: string) =>
    `“${text}”读不成${type}，没有按类型入账，台账原有内容不动。请填写、留空，或请填报人改正后再报。`,
  doubtful: (text: string) => `“${text}”以公式符号开头，已作为普通文字保留，请核对来源。`,
  typingTitle: (label: string, type: string) => `自有列 ${label} 定为${type}，按原表重读`,
  typingStep: { looking: '查找这一列的值', reading: (name: string) => `重读 ${name}` },
  undoTitle: (title: string) => `撤销“${title}”`,
};

/** Units of the figures that monthly reports bring in, as people write them. */
export const figureUnits = { money: '亿元', percent: '%', points: '个百分点' } as const;

/** Types of an office's own columns. */
export const typeWords: Readonly<Record<ExtensionType, string>> = {
  text: '文字',
  date: '日期',
  money: '金额',
  area: '面积',
  percent: '百分数',
  decimal: '数',
  integer: '整数',
  bool: '是否',
  list: '名单',
};

/** What a review says about an export that came back. */
export const exportedWords = {
  export_unverified: '这份表带有导出标记，但不是本系统签发的，或标记被改动过，已按普通台账读取。请核对每一行。',
  export_unread: '这份表是本系统导出的，但表头或数据键已经认不出，已按普通台账读取。请核对每一行。',
  copied_key: '这一行是从另一行复制的，按新增处理。请核对项目代码、电话等是否已改，确是新增的再确认。',
  foreign_key: '这一行的数据键不是这次导出的，按没有键的新行处理。请核对。',
  record_gone: '导出后，这条记录已经作废或并入别的记录，这一行未采用。请在台账中另行处理。',
  missing_row: (name: string) => `导出时有、这份表里没有读到的行：${name}。台账未动。`,
  missing_more: (count: number) => `另有 ${count} 行导出时有、这份表里没有读到。台账未动。`,
  unread_row: '这一行像是分组或合计，没有当作记录。如是新增的项目，请补上序号等其他各列后再导入。',
  cleared_cell: (label: string) => `“${label}”清空了。空格不清除台账中的数，原值未动。`,
};
