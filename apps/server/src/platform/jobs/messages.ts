import { defineRefusals } from '../http/refusals.ts';

export const jobRefusals = defineRefusals({
  job_not_found: {
    status: 404,
    message: () => '没有找到：这个任务不存在、不是您提交的，或已过保存期。请在自己的任务中查看。',
  },
  job_already_over: {
    status: 409,
    message: () => '没有取消：任务已经结束。请查看任务结果；入账的内容可以整批撤销。',
  },
  job_rights_lost: {
    status: 403,
    message: () => '没有执行：任务开始时，您已没有办理这项任务的权限。请联系安全管理员核对权限后重新提交。',
  },
  job_out_of_memory: {
    status: 422,
    message: (d: { megabytes: number }) =>
      `没有完成：内容过大，处理所需内存超过上限（${d.megabytes} MB），已停止处理。请拆成几份后重新提交。`,
  },
  job_broken: {
    status: 500,
    message: () => '没有完成：处理中系统内部出错，已记入日志。请稍后重新提交，仍不行请联系系统管理员。',
  },
  job_cut_off: {
    status: 500,
    message: () => '没有完成：处理中系统被中断，且这项任务不能再自动重试。请核对结果后重新提交。',
  },
});

/** Words of the queue itself; the words of a step come from whoever does the work. */
export const jobWords = {
  cancelling: '正在取消',
  eventsSummary: '任务进度（事件流）',
} as const;
