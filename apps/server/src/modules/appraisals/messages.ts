import type { AppraisalAct, AppraisalStage, AppraisalStatus } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';

export const STAGE_WORDS: Readonly<Record<AppraisalStage, string>> = {
  PRE: '事前评价',
  MID: '事中评价',
  FINAL: '终评',
};

const ACT_WORDS: Readonly<Record<AppraisalAct, string>> = {
  fill: '填报',
  refresh: '重新取数',
  submit: '提交',
  return: '退回',
  confirm: '确认',
  correct: '更正',
};

export const STATUS_WORDS: Readonly<Record<AppraisalStatus, string>> = {
  OPEN: '填报中',
  SUBMITTED: '待确认',
  RETURNED: '已退回',
  CONFIRMED: '已确认',
};

/** `2026H2` in words; other periods as they are. */
export function periodWords(period: string): string {
  const [, year, half] = /^(\d{4})H([12])$/.exec(period) ?? [];
  return half === undefined ? period : `${year}年${half === '1' ? '上' : '下'}半年`;
}

/** A stage, with the period where it has one. */
export const stageAndPeriod = (stage: AppraisalStage, period: string | null): string =>
  `${STAGE_WORDS[stage]}${period === null ? '' : `（${periodWords(period)}）`}`;

/** Titles of sheets and of the batches that acts make. */
export const appraisalWords = {
  title: (stage: AppraisalStage, project: string, period: string | null) =>
    `${project}${stageAndPeriod(stage, period)}`,
  opened: (stage: AppraisalStage, project: string) => `开${STAGE_WORDS[stage]}表：${project}`,
  act: (act: AppraisalAct, title: string) => `${ACT_WORDS[act]}：${title}`,
  cell: (record: string, label: string, code: string | null) =>
    `${record}：${label}${code === null ? '' : `（${code}）`}`,
  records: {
    project: '项目台账',
    lead: '招商线索',
    blocker: '要素问题',
    change: '承诺变更',
    appraisal: '同一投资方的终评',
  },
  dueAfter: (milestone: string, day: string, months: number) => `${milestone}（${day}）已满 ${months} 个月`,
  halfYear: (period: string) => `在建项目${periodWords(period)}例行评价`,
  notice: {
    triggered: (title: string, why: string) => `${title}已开表：${why}`,
    waiting: (title: string) => `${title}已提交，请确认`,
  },
  triggered: (why: readonly string[]) => `触发预警：${why.join('；')}`,
  /** The total is null for whoever may not see it. */
  replayed: (agrees: boolean, total: string | null) =>
    agrees
      ? `按保存的方法和数据重新计算，${total === null ? '' : `总分 ${total}，`}方法、数据、结果三个指纹逐位一致。`
      : '重新计算的结果与保存的指纹不一致。请停止使用这份结果，并联系系统管理员核对。',
  withheld: '判据里有企业税收，由总分和得分能推回这个数，您无权查看。',
  withheldClass: '判据里有企业税收，由总分和得分能推回这个数，您无权查看；等次在提交后显示。',
  unnamed: '未登记',
  product: '系统',
};

export const appraisalRefusals = defineRefusals({
  appraisal_not_found: {
    status: 404,
    message: () => '没有找到这张项目评价表：它不存在，或不在您的权限范围内。请从项目评价里重新打开。',
  },
  appraisal_rules_missing: {
    status: 422,
    message: (d: { day: string }) => `不能开表：${d.day} 没有生效的项目评价规则。请先发布一版。`,
  },
  appraisal_scheme_missing: {
    status: 422,
    message: (d: { scheme: string }) => `不能打开：这张表用的计分方案“${d.scheme}”的版本已不在库里。请恢复后再看。`,
  },
  appraisal_layout_missing: {
    status: 422,
    message: (d: { day: string }) => `没有导出：${d.day} 没有生效的公文版式。请先发布一版，再导出。`,
  },
  appraisal_no_scheme: {
    status: 422,
    message: (d: { stage: AppraisalStage }) =>
      `不能开${STAGE_WORDS[d.stage] ?? d.stage}表：没有适用这个项目的计分方案。请核对项目类型，或发布适用的方案。`,
  },
  appraisal_open_already: {
    status: 409,
    message: (d: { title: string }) => `不能再开一张：“${d.title}”还没有办完。请先办完那一张。`,
  },
  appraisal_done_already: {
    status: 409,
    message: (d: { title: string }) => `不能再开一张：“${d.title}”已经确认。有误的，请在那张表上更正。`,
  },
  appraisal_act_not_from_here: {
    status: 409,
    message: (d: { act: AppraisalAct; status: AppraisalStatus }) =>
      `不能${ACT_WORDS[d.act] ?? d.act}：这张表现在是“${STATUS_WORDS[d.status] ?? d.status}”。请刷新后按现在的状态办理。`,
  },
  appraisal_own_work: {
    status: 403,
    message: (d: { act: AppraisalAct }) =>
      `不能${ACT_WORDS[d.act] ?? d.act}：您经手过这张表。请由另一位有审核权限的人办理。`,
  },
  appraisal_changed: {
    status: 409,
    message: () => '没有更正：这张表在您打开后有了变化。请刷新后再办理。',
  },
  appraisal_corrected_already: {
    status: 409,
    message: (d: { title: string }) => `不能更正：“${d.title}”已经另开了更正表。请在更正表上办理。`,
  },
  appraisal_column_unknown: {
    status: 422,
    message: (d: { column: string }) => `没有填上：方案里没有“${d.column}”这一项。请刷新后重填。`,
  },
  appraisal_from_ledger: {
    status: 422,
    message: (d: { title: string }) => `没有填上：“${d.title}”取自台账。有误的，请改台账后重新取数。`,
  },
  appraisal_note_missing: {
    status: 422,
    message: (d: { title: string }) => `没有填上：“${d.title}”没有写依据。请写明理由或文件。`,
  },
  appraisal_answer_wrong: {
    status: 422,
    message: (d: { title: string }) => `没有填上：“${d.title}”只能答是或否。请重选。`,
  },
  appraisal_not_scored: {
    status: 422,
    message: (d: { why: string }) => `没有办成：按方案算不出分（${d.why}）。请改正后再办理。`,
  },
  appraisal_incomplete: {
    status: 422,
    message: (d: { columns: readonly string[] }) => `不能提交：还缺“${d.columns.join('”“')}”。请补齐后再提交。`,
  },
  appraisal_veto_open: {
    status: 422,
    message: (d: { vetoes: readonly string[] }) =>
      `不能提交：否决项“${d.vetoes.join('”“')}”还没有回答。请逐项答是或否并写明依据。`,
  },
  appraisal_not_sealed: {
    status: 409,
    message: () => '不能重新计算：这张表还没有提交，没有可比对的结果。请提交后再比对。',
  },
  appraisal_seal_broken: {
    status: 409,
    message: () => '不能确认：按表上的数重新计算，与提交时的结果不一致。请退回，重新提交。',
  },
});
