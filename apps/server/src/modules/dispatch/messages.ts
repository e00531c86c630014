import type { AgendaGroup, AgendaItem, DispatchTask } from '@guatu/contract';
import { type IsoDay, isoDayLabel } from '@guatu/kernel';
import { defineRefusals } from '../../platform/http/index.ts';

export const dispatchRefusals = defineRefusals({
  dispatch_schedule_unknown: {
    status: 404,
    message: (d: { id: string }) => `没有找到调度机制“${d.id}”：周期表里没有，或已停用。请在周期表里核对。`,
  },
  dispatch_rules_missing: {
    status: 422,
    message: (d: { day: string }) =>
      `调度没有打开：${d.day}没有生效的调度规则。请先发布“调度机制周期表”和“督办与反馈排名规则”。`,
  },
  dispatch_office_missing: {
    status: 404,
    message: () => '调度没有打开：您的权限只到单个项目，没有所属的办公室。请从项目页看它的任务，或请项目办授权。',
  },
  dispatch_not_a_day: {
    status: 422,
    message: (d: { day: string; title: string }) => `会议没有生成：${d.day}不是${d.title}的日子。请从排期里选一天。`,
  },
  dispatch_meeting_unknown: {
    status: 404,
    message: () => '没有找到这次会议：它不存在，或不在您的权限范围内。请回到调度页重新选择。',
  },
  dispatch_item_unknown: {
    status: 404,
    message: (d: { code: string }) => `没有找到第${d.code}项议题：议程里没有。请刷新后再选。`,
  },
  dispatch_paper_empty: {
    status: 422,
    message: () => '材料没有报送：没有附文件，也没有写材料在哪里。请附上文件，或写明文号和存放处。',
  },
  dispatch_paper_file: {
    status: 422,
    message: () => '材料没有报送：所选的文件不在这份材料上，可能刚被取下。请重新上传后再报。',
  },
  dispatch_request_unknown: {
    status: 404,
    message: () => '没有找到这条提请：它不存在，或不在您的权限范围内。请回到提请页重新选择。',
  },
  dispatch_request_project: {
    status: 404,
    message: () => '提请没有提交：没有找到所提的项目。它不存在，或不在您的权限范围内。请从项目页重新提请。',
  },
  dispatch_request_office: {
    status: 422,
    message: () => '提请没有提交：所选的办公室不是本级或上级管调度的办公室。请从列出的办公室里选一个。',
  },
  dispatch_request_other: {
    status: 403,
    message: (d: { title: string }) => `没有答复：“${d.title}”是提给别的办公室的。请由那个办公室答复。`,
  },
  dispatch_request_answered: {
    status: 409,
    message: (d: { title: string }) => `没有答复：“${d.title}”已经答复过。请刷新看结果。`,
  },
  dispatch_request_reason: {
    status: 422,
    message: (d: { title: string }) => `没有答复：不采纳“${d.title}”要写明理由。请写一句理由，提请单位好照着补。`,
  },
  dispatch_order_incomplete: {
    status: 409,
    message: (d: { title: string }) =>
      `次序没有改：排的议题和“${d.title}”现在的议题对不上，可能刚有新议题上会。请刷新后再排。`,
  },
  dispatch_meeting_state: {
    status: 409,
    message: (d: { title: string; status: string }) =>
      `没有办成：${d.title}${MEETING_STATES[d.status] ?? d.status}，不能这样办。请刷新看最新状态。`,
  },
  dispatch_task_unknown: {
    status: 404,
    message: () => '没有找到这项任务：它不存在，或不在您的权限范围内。请回到调度页重新选择。',
  },
  dispatch_task_state: {
    status: 409,
    message: (d: { title: string; status: string }) =>
      `没有办成：任务“${d.title}”${TASK_STATES[d.status] ?? d.status}，不能这样办。请按签收、反馈、报办结、核办结的先后办。`,
  },
  dispatch_due_past: {
    status: 422,
    message: (d: { due: string; today: string }) => `任务没有下达：时限${d.due}早于今天${d.today}。请改为今天或以后。`,
  },
  dispatch_reason_missing: {
    status: 422,
    message: () => '任务没有退回：没有写明哪里没办到。请写一句原因，责任单位好照着补。',
  },
  dispatch_extension_short: {
    status: 422,
    message: (d: { to: string; due: string }) =>
      `延期申请没有提交：申请延至${d.to}，没有晚于现在的时限${d.due}。请选一个更晚的工作日。`,
  },
  dispatch_extension_open: {
    status: 409,
    message: (d: { title: string }) =>
      `延期申请没有提交：任务“${d.title}”已有一次申请等着答复。请等答复，或与项目办联系。`,
  },
  dispatch_extension_none: {
    status: 409,
    message: (d: { title: string }) => `没有可答复的：任务“${d.title}”没有等着答复的延期申请。请刷新看最新状态。`,
  },
  dispatch_extension_reason: {
    status: 422,
    message: () => '延期没有退回：没有写明为什么不同意。请写一句理由，责任单位好照办。',
  },
  dispatch_list_unknown: {
    status: 404,
    message: (d: { id: string }) => `没有找到清单“${d.id}”：六张清单的规则里没有它。请从清单页重新选择。`,
  },
  dispatch_list_field: {
    status: 422,
    message: (d: { title: string; field: string }) =>
      `清单规则没有收下：“${d.title}”有一列取自${d.field}，台账里没有这个字段。请改用台账的字段。`,
  },
  dispatch_list_version_unknown: {
    status: 404,
    message: (d: { period: string }) => `没有找到${d.period}的清单：这个季度没有封存过。请选一个封存过的季度。`,
  },
  dispatch_list_quarter: {
    status: 422,
    message: (d: { quarter: string; now: string }) =>
      `清单没有封存：只能封存当前季度${d.now}，${d.quarter}已过或未到。请封存当前季度。`,
  },
  dispatch_list_frozen: {
    status: 409,
    message: (d: { quarter: string }) => `清单没有封存：${d.quarter}已经封存过，一个季度封存一次。请看已封存的那一版。`,
  },
  dispatch_list_empty: {
    status: 422,
    message: (d: { quarter: string }) => `清单没有封存：${d.quarter}的清单里一个项目也没有。请先导入或登记项目。`,
  },
  dispatch_campaign_unknown: {
    status: 404,
    message: () => '没有找到这个专项：它不存在，或不在您的权限范围内。请回到日程页重新选择。',
  },
  dispatch_campaign_past: {
    status: 422,
    message: (d: { last: string; today: string }) =>
      `专项没有发起：结束日期${d.last}早于今天${d.today}。请改为今天或以后。`,
  },
  dispatch_campaign_over: {
    status: 409,
    message: (d: { title: string; on: string }) => `没有办成：专项“${d.title}”${d.on}已经结束。请刷新看最新状态。`,
  },
  dispatch_project_unknown: {
    status: 404,
    message: () => '批示没有下达：没有找到所批示的项目。它不存在，或不在您的权限范围内。请从项目页重新作批示。',
  },
});

const MEETING_STATES: Readonly<Record<string, string>> = {
  PREPARED: '还没有开会',
  OPEN: '正在开',
  FINISHED: '已经散会',
};

const TASK_STATES: Readonly<Record<string, string>> = {
  SENT: '还没有签收',
  RECEIVED: '已签收、在办',
  REPORTED: '已报办结，等着核',
  DONE: '已经办结',
};

/** Titles of the batches that acts of this module make. */
export const dispatchWords = {
  prepare: (title: string) => `生成议程：${title}`,
  open: (title: string) => `开会：${title}`,
  finish: (title: string) => `散会：${title}`,
  ask: (title: string) => `提请：${title}`,
  answer: (title: string, accept: boolean) => `${accept ? '采纳提请' : '不采纳提请'}：${title}`,
  renew: (title: string) => `更新议程：${title}`,
  addItem: (title: string, item: string) => `加议题：${title}，${item}`,
  order: (title: string) => `排议题次序：${title}`,
  record: (title: string, no: number) => `记录议题：${title}第${no}项`,
  decide: (title: string) => `交办：${title}`,
  instruct: (title: string) => `批示：${title}`,
  receive: (title: string) => `签收：${title}`,
  feedback: (title: string) => `反馈：${title}`,
  report: (title: string) => `报办结：${title}`,
  accept: (title: string) => `核办结：${title}`,
  giveBack: (title: string) => `退回重办：${title}`,
  returnPaper: (title: string) => `退回材料：${title}`,
  askExtension: (title: string) => `申请延期：${title}`,
  answerExtension: (title: string) => `答复延期：${title}`,
  supervise: (title: string) => `督办：${title}`,
  silent: (d: { days: number; silences: number; listed: boolean }) =>
    `满${d.days}日没有反馈，按规则自动督办${d.silences > 1 ? `，连续第${d.silences}次` : ''}${d.listed ? '，列入通报' : ''}`,
  handIn: (title: string) => `报送：${title}`,
  files: (names: readonly string[]) => names.join('、'),
  schedule: (title: string) => `按周期表生成：${title}`,
  occurrence: (title: string, day: IsoDay) => `${title}（${day}）`,
  paper: (occurrence: string, title: string) => `${occurrence}：${title}`,
  urge: (title: string) => `催办：${title}`,
  startCampaign: (title: string) => `发起专项：${title}`,
  endCampaign: (title: string) => `结束专项：${title}`,
  taskDue: (title: string, due: string) => `将到期：${title}，${due}前办结`,
  taskOverdue: (title: string, due: string) => `已逾期：${title}，应于${due}前办结`,
  meetingTitle: (year: number, nth: number, title: string) => `${year}年第${nth}次${title}`,
};

/** What the workbook of the six lists says. */
export const listWords = {
  frozen: (quarter: string) => `封存六张清单：${quarter}`,
  exported: (fileName: string) => `导出六张清单：${fileName}`,
  fileName: (quarter: string) => `六张清单_${quarter}.xlsx`,
  sheetTitle: (title: string, quarter: string) => `${title}（${quarter}）`,
  madeBy: (by: string, today: IsoDay) => `制表：${by}  ${isoDayLabel(today)}`,
  unit: '金额单位：万元',
  moneyUnit: '万元',
  percentColumn: (label: string) => `${label}（%）`,
};

const LIGHTS = { GREEN: '绿灯', YELLOW: '黄灯' } as const;
const AXES = { START: '开工', PROGRESS: '进度', FUNDS: '资金', STATISTICS: '入库' } as const;

/** A light that turned red: since when, what it was before, on which axes. */
interface Turned {
  readonly since: string;
  readonly was: keyof typeof LIGHTS | null;
  readonly axes: readonly (keyof typeof AXES)[];
}

/** Why something is on the agenda, in one line. */
export const reasons = {
  newRed: ({ since, was, axes }: Turned) =>
    `${since.slice(5)}起亮红灯${was === null ? '' : `，原为${LIGHTS[was]}`}：${axes.map((axis) => AXES[axis]).join('、')}`,
  overdueBlocker: (factor: string | null, due: string, days: number) =>
    `${factor ?? '要素问题'}，应于${due}办结，超${days}天`,
  unfinished: (due: string) => `上次定${due.slice(5)}办结，未办结`,
  noFeedback: (due: string) => `上次定${due.slice(5)}办结，未反馈`,
  left: '上次留待本次',
  request: (unit: string, want: string) => `${unit}提请：${want}`,
  instruction: (figure: string | null) => (figure === null ? '领导批示' : `领导批示：${figure}`),
};

export const agendaGroupLabels: Readonly<Record<AgendaGroup, string>> = {
  NEW_RED: '本周新红灯',
  OVERDUE: '超时问题',
  CARRIED: '上次未办结',
  REQUEST: '批示和提请',
};

const NUMERALS = ['一', '二', '三', '四'];

/** Minutes of a meeting: what was discussed in the order of the agenda, what was decided, what is left for next time. */
export function minutesText(
  meeting: { readonly title: string; readonly day: IsoDay; readonly items: readonly AgendaItem[] },
  tasks: readonly DispatchTask[],
): string {
  const lines = [
    `${meeting.title}纪要`,
    `${isoDayLabel(meeting.day)}召开，议题${meeting.items.length}项，定下${tasks.length}件事。`,
  ];
  const groups = (Object.keys(agendaGroupLabels) as AgendaGroup[]).filter((group) =>
    meeting.items.some((i) => i.group === group),
  );
  groups.forEach((group, index) => {
    lines.push(`${NUMERALS[index] ?? ''}、${agendaGroupLabels[group]}`);
    for (const item of meeting.items.filter((each) => each.group === group)) {
      lines.push(`${item.no}．${item.title}。${item.reason}。`);
      if (item.note !== null) lines.push(item.note);
      for (const task of tasks.filter(({ itemCode }) => itemCode === item.code)) lines.push(decision(task));
      if (item.outcome === 'LEFT') lines.push('本项留待下次。');
    }
  });
  return lines.join('\n');
}

function decision({ title, unit, person, helpers, due }: DispatchTask): string {
  const who = person === null ? unit : `${unit}${person}`;
  const help = helpers.length === 0 ? '' : `，${helpers.join('、')}配合`;
  return `会议决定：${title}。${who}负责${help}，${isoDayLabel(due as IsoDay)}前办结。`;
}
