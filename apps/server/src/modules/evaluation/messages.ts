import { defineRefusals } from '../../platform/http/index.ts';

export const evaluationRefusals = defineRefusals({
  evaluation_unknown: {
    status: 404,
    message: () => '没有找到这次评价：它不存在，或不在您的权限范围内。请回到评价清单重新选择。',
  },
  evaluation_scheme_unknown: {
    status: 422,
    message: (d: { scheme: string }) =>
      `没有办成：计分方案“${d.scheme}”没有生效的版本，或不是给一批对象排名的方案。请在规则里发布后再办。`,
  },
  evaluation_period_wrong: {
    status: 422,
    message: (d: { title: string; kind: string }) =>
      `评价没有开展：“${d.title}”按${PERIOD_KINDS[d.kind] ?? d.kind}评，期间写得不对。请重新选期间。`,
  },
  evaluation_period_future: {
    status: 422,
    message: (d: { period: string }) => `评价没有开展：${d.period}还没有开始，没有数可评。请改期间。`,
  },
  evaluation_office_unknown: {
    status: 404,
    message: () => '评价没有开展：没有这个单位，或您在那里没有考核计分的权限。请从自己的单位里选。',
  },
  evaluation_there_already: {
    status: 409,
    message: (d: { title: string }) =>
      `评价没有开展：同一方案、同一期间的“${d.title}”已经有了。请打开它重新计算，或先撤回。`,
  },
  evaluation_entrants_wrong: {
    status: 422,
    message: (d: { why: string }) => `评价没有开展：参评对象名单${d.why}。请改正名单。`,
  },
  evaluation_nobody: {
    status: 422,
    message: (d: { title: string; office: string }) =>
      `评价没有算：按“${d.title}”，${d.office}没有一个参评对象。请核对方案的参评条件和台账。`,
  },
  evaluation_state: {
    status: 409,
    message: (d: { title: string; status: string }) =>
      `没有办成：“${d.title}”${RUN_STATES[d.status] ?? d.status}，不能这样办。请刷新看最新状态。`,
  },
  evaluation_version_unknown: {
    status: 404,
    message: (d: { no: number }) => `没有找到第 ${d.no} 版结果：这次评价还没有算到这一版。请从版本清单里选。`,
  },
  evaluation_unit_unknown: {
    status: 404,
    message: () => '没有找到这个参评对象：它不在这次评价里，或不归您看。请从名次表里选。',
  },
  evaluation_unit_exempt: {
    status: 409,
    message: (d: { name: string; why: string }) => `“${d.name}”没有得分：${d.why}，列名不评。`,
  },
  evaluation_column_unknown: {
    status: 422,
    message: (d: { column: string }) => `没有收下：方案里没有“${d.column}”这一列。请刷新后再填。`,
  },
  evaluation_column_taken: {
    status: 422,
    message: (d: { column: string }) =>
      `没有收下：“${d.column}”取自台账，不能在这里填。数不对的，请改台账，或在公示期提异议。`,
  },
  evaluation_value_wrong: {
    status: 422,
    message: (d: { column: string; type: string }) =>
      `没有收下：“${d.column}”要填${d.type === 'number' ? '数' : '文字'}。请改正。`,
  },
  evaluation_sheet_missing: {
    status: 422,
    message: () => '填报表没有收下：没有收到文件。请选一个文件，或连同表头粘贴表格。',
  },
  evaluation_sheet_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `填报表没有收下：文件超过 ${d.megabytes} MB。请只留要填的列再传。`,
  },
  evaluation_sheet_unreadable: {
    status: 422,
    // The reader's own sentence says what is wrong with the file.
    message: (d: { why: string }) => `填报表没有读，数没有变。${d.why}请改好后重新上传。`,
  },
  evaluation_sheet_no_head: {
    status: 422,
    message: (d: { heads: string[] }) =>
      `填报表没有收下：没有找到表头。表里要有“参评对象”一列，和要填的列：${d.heads.join('、')}。请连同表头一起交。`,
  },
  evaluation_sheet_nothing_asked: {
    status: 409,
    message: (d: { title: string }) =>
      `没有填报表：“${d.title}”的方案没有要填报的列，数都取自台账。台账不对的，请改台账。`,
  },
  evaluation_sheet_too_many: {
    status: 422,
    message: (d: { most: number }) => `填报表没有收下：一次最多填 ${d.most} 格。请分几次填。`,
  },
  evaluation_sheet_no_change: {
    status: 422,
    message: () => '没有填报：表里没有新填的、也没有改动的数。请核对每一格的说明。',
  },
  evaluation_second_person: {
    status: 403,
    message: () => '没有办成：这次评价的数是您算的或填的，公示和公布须由另一个人办。请交有公布权限的人。',
  },
  evaluation_notice_none: {
    status: 409,
    message: (d: { title: string }) => `没有公示：“${d.title}”的方案不设公示期。请直接公布。`,
  },
  evaluation_notice_needed: {
    status: 409,
    message: (d: { days: number }) => `没有公布：方案要求先公示 ${d.days} 个工作日。请先开始公示。`,
  },
  evaluation_notice_running: {
    status: 409,
    message: (d: { until: string }) => `没有公布：公示期到 ${d.until} 为止，还没有满。请期满后再公布。`,
  },
  evaluation_objections_open: {
    status: 409,
    message: (d: { count: number }) => `没有公布：还有 ${d.count} 条异议没有了结。请先复核；成立的，重新计算后再公布。`,
  },
  evaluation_objection_unknown: {
    status: 404,
    message: () => '没有找到这条异议：它不存在，或不归您看。请刷新后再选。',
  },
  evaluation_objection_closed: {
    status: 409,
    message: (d: { title: string }) => `没有办成：“${d.title}”已经了结。请刷新看结果。`,
  },
  evaluation_objection_late: {
    status: 409,
    message: (d: { until: string }) => `异议没有收下：公示期到 ${d.until} 已满。请向考核单位另行反映。`,
  },
  evaluation_objection_there: {
    status: 409,
    message: (d: { name: string }) => `异议没有收下：对“${d.name}”的同一个数，已有一条异议在复核。请等复核结果。`,
  },
  evaluation_objection_own: {
    status: 403,
    message: () => '没有复核：异议是您提的，须由另一个人复核。请交其他考核人员。',
  },
  evaluation_objection_not_own: {
    status: 403,
    message: () => '没有撤回：异议只能由提出的人撤回。请由他本人登录后办理。',
  },
  evaluation_papers_not_own: {
    status: 403,
    message: () => '材料没有改动：异议的材料只能由提出的人附上或取下。请由他本人登录后办理。',
  },
  evaluation_claim_hidden: {
    status: 403,
    message: (d: { column: string }) =>
      `没有办成：“${d.column}”是涉税数据，您没有查看权限。请由企业本身或有权限的人办。`,
  },
  evaluation_compare_unfit: {
    status: 422,
    message: () => '没有比较：两次结果不是同一套方案的，或要比的那一次不归您看。请重新选。',
  },
  evaluation_layout_missing: {
    status: 422,
    message: (d: { day: string }) => `文稿没有生成：${d.day}没有生效的公文版式。请在规则里发布“公文版式”。`,
  },
  evaluation_goal_missing: {
    status: 422,
    message: () => '没有推算：请说明要到哪一档，或要到第几名。',
  },
});

const RUN_STATES: Readonly<Record<string, string>> = {
  DRAFT: '还在计算',
  NOTICE: '正在公示',
  PUBLISHED: '已经公布',
  WITHDRAWN: '已经撤回',
};

const PERIOD_KINDS: Readonly<Record<string, string>> = {
  YEAR: '年',
  HALF: '半年',
  QUARTER: '季度',
  MONTH: '月',
  NONE: '不分期间',
};

/** Titles of the batches that acts of this module make, and the sentences that say whose turn it is. */
export const runWords = {
  create: (title: string) => `开展评价：${title}`,
  enter: (title: string, cells: number) => `填报评价数据 ${cells} 个：${title}`,
  compute: (title: string, no: number) => `计算第 ${no} 版：${title}`,
  notice: (title: string) => `开始公示：${title}`,
  publish: (title: string) => `公布结果：${title}`,
  withdraw: (title: string) => `撤回评价：${title}`,
  object: (name: string) => `提出异议：${name}`,
  decide: (name: string) => `复核异议：${name}`,
  withdrawObjection: (name: string) => `撤回异议：${name}`,
  settle: (title: string) => `按复核结果更正：${title}`,
  judged: (title: string, no: number) => `考核查看涉税数据：${title}（第 ${no} 版）`,
  firstCause: '首次计算',
  entrantsEmpty: '是空的',
  entrantsRepeated: (name: string) => `里“${name}”写了两次`,
  entrantsUnasked: '不用填，方案从台账取参评对象',
  nextEnter: '考核单位填报数据、核对结果，再提请公示',
  nextPublishDraft: '考核单位核对结果，再提请公布',
  nextObject: (until: string) => `参评对象在 ${until} 前可提异议`,
  nextDecide: (count: number) => `考核单位复核 ${count} 条异议`,
  nextPublish: '公示期已满，待公布',
  due: (title: string, until: string) => `${title}公示期到 ${until} 已满，还没有公布`,
};
