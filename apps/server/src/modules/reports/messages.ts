import { defineRefusals } from '../../platform/http/index.ts';

export const reportRefusals = defineRefusals({
  report_unknown: {
    status: 404,
    message: () => '没有找到这篇文稿：它不存在，或不在您的权限范围内。请回到文稿清单重新选择。',
  },
  report_file_missing: {
    status: 422,
    message: () => '没有收到文稿：请求里没有文件。请选择 .docx、.html、.txt 文件后重试，或直接粘贴文字。',
  },
  report_file_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `文稿没有收下：文件超过 ${d.megabytes} MB。请拆开，或把文字复制后粘贴。`,
  },
  report_office_missing: {
    status: 403,
    message: () => '文稿没有收下：您的权限只到单个项目，没有所属的办公室。请交项目办上传。',
  },
  report_dictionary_missing: {
    status: 422,
    message: (d: { day: string }) =>
      `文稿没有读：${d.day} 没有生效的指标字典，读出的数对不上指标。请先在规则里发布一版指标字典。`,
  },
  report_day_unreal: {
    status: 422,
    message: (d: { day: string }) => `发布日期没有存：${d.day} 不是日历上的日子。请按 2026-11-03 的样子填。`,
  },
  report_day_future: {
    status: 422,
    message: (d: { day: string }) => `发布日期没有存：${d.day} 晚于今天。请核对文稿上的日期。`,
  },
  report_too_long: {
    status: 422,
    message: (d: { characters: number; most: number }) =>
      `文稿没有收下：共 ${d.characters} 字，超过一次能审的 ${d.most} 字。请按章节拆开后分别上传。`,
  },
  reading_unknown: {
    status: 404,
    message: (d: { seq: number }) => `没有办成：文稿里没有第 ${d.seq} 处读数。请刷新后再选。`,
  },
  reading_stale: {
    status: 409,
    message: (d: { seq: number }) => `第 ${d.seq} 处没有存：别人刚改过它。请刷新看最新的决定，再改。`,
  },
  reading_in_batch: {
    status: 409,
    message: (d: { seq: number }) => `第 ${d.seq} 处没有改：它已在批次里。要改的，请先退回或撤销那个批次。`,
  },
  reading_without_value: {
    status: 422,
    message: (d: { seq: number }) => `第 ${d.seq} 处没有接受：还没有数值或名称。请先补上（按 E 改），或不要这一处。`,
  },
  reading_indicator_unknown: {
    status: 422,
    message: (d: { seq: number; indicator: string }) =>
      `第 ${d.seq} 处没有存：指标字典里没有代码“${d.indicator}”。请从字典里选，或留空、只写名称。`,
  },
  reading_project_unknown: {
    status: 422,
    message: (d: { seq: number }) => `第 ${d.seq} 处没有存：所选项目已合并、作废，或不在您的权限范围内。请重新选。`,
  },
  reading_field_unfit: {
    status: 422,
    message: (d: { seq: number; field: string }) =>
      `第 ${d.seq} 处没有存：这个数不能记为项目的“${d.field}”，单位不是金额，或期间对不上（年度计划要写年度，完成投资要写到月）。请改正后再接受。`,
  },
  reading_not_to_remember: {
    status: 422,
    message: (d: { seq: number }) => `第 ${d.seq} 处的更正没有记住：原文没有写它叫什么，没有可记的词。请只改这一处。`,
  },
  reading_mark_outside: {
    status: 422,
    message: (d: { most: number }) => `没有补标：所选文字不在文稿里，或超过 ${d.most} 字。请只选数字和它的单位。`,
  },
  readings_moved: {
    status: 409,
    message: (d: { expected: number; found: number }) =>
      `没有接受：原有 ${d.expected} 处无疑的数，现在是 ${d.found} 处。请刷新核对后再接受。`,
  },
  nothing_to_undo: {
    status: 409,
    message: () => '没有可撤回的：您在这篇文稿里没有还算数的决定。请直接改那一处。',
  },
  step_overtaken: {
    status: 409,
    message: (d: { seq: number }) => `没有撤回：第 ${d.seq} 处后来又有人改过，或已进批次。请直接改那一处。`,
  },
  nothing_accepted: {
    status: 422,
    message: () => '没有生成批次：还没有接受任何数，或接受的都已在批次里。请先接受，再生成。',
  },
  correction_unknown: {
    status: 404,
    message: () => '没有找到这条更正：它不存在，或不在您的权限范围内。请回到更正清单重新选择。',
  },
});

/** Words on sheets, batches and in the log that this module makes. */
export const reportWords = {
  step: { reading: '读取原文', finding: '找数和项目', matching: '与台账比对' },
  pasted: '粘贴的文字',
  observations: '观测值',
  projects: (period: string | null) => (period === null ? '项目' : `项目 ${period}`),
  seq: '处',
  quote: '原句',
  remembered: (phrase: string, indicator: string | null) =>
    indicator === null ? `记住更正：“${phrase}”不是数据` : `记住更正：“${phrase}”读作${indicator}`,
  revoked: (phrase: string) => `收回更正：“${phrase}”`,
  published: (title: string) => `改文稿的发布单位和日期：${title}`,
  fileTaken: (title: string) => `取回文稿原件：${title}`,
};

export const leadWords = { contracted: '协议总投资' };
