import { defineRefusals } from '../../../platform/http/index.ts';

const TYPES = { REASON: '正当理由', OBJECTION: '异议' } as const;

/** Titles of the batches that acts on lights make, and of the requests themselves. */
export const lightWords = {
  request: (project: string, axis: string, type: keyof typeof TYPES) => `${project}：${axis}灯${TYPES[type]}`,
  ask: (title: string) => `申请 ${title}`,
  OPINE: (title: string) => `意见 ${title}`,
  APPROVE: (title: string) => `批准 ${title}`,
  REFUSE: (title: string) => `不同意 ${title}`,
  WITHDRAW: (title: string) => `撤回 ${title}`,
};

/** What passes over all lights say of themselves: in the log, and while they run. */
export const passWords = {
  title: '重算项目亮灯',
  trial: (title: string) => `回测 ${title}`,
  judged: (day: string) => `${day} 项目亮灯`,
  step: (done: number, all: number) => `已判 ${done} / ${all} 个项目`,
};

export const lightRefusals = defineRefusals({
  light_project_unknown: {
    status: 404,
    message: () => '没有找到这个项目：它不存在，或不在您的权限范围内。请回到项目列表重新选择。',
  },
  light_exception_unknown: {
    status: 404,
    message: () => '没有找到这条申请：它不存在，或不在您的权限范围内。请刷新项目页再试。',
  },
  light_exception_dates: {
    status: 422,
    message: (d: { from: string; until: string }) =>
      `申请没有提交：截止日期 ${d.until} 早于起始日期 ${d.from}。请改正其中一个。`,
  },
  light_exception_axis: {
    status: 422,
    message: (d: { axis: string }) => `申请没有提交：“${d.axis}”现在没有亮黄灯或红灯，用不着说明理由。请核对是哪一维。`,
  },
  light_exception_closed: {
    status: 409,
    message: () => '没有办理：这条申请已经办结或撤回，不能再改。确有需要的，请另行申请。',
  },
  light_exception_own: {
    status: 403,
    message: () => '没有办理：申请人不能给自己的申请提意见或作决定。请由另一位有权的同志办理。',
  },
  light_exception_not_own: {
    status: 403,
    message: () => '没有撤回：只有申请人本人可以撤回。请联系申请人。',
  },
  light_exception_no_opinion: {
    status: 409,
    message: () => '没有批准：还没有征求相关单位的意见。请先由相关单位填写意见。',
  },
});
