import { defineErrors } from '@guatu/kernel';

/** Refusals of a network of activities. */
export const planningErrors = defineErrors({
  planning_activity_repeated: ({ id }: { id: string }) => `网络图未收下：事项“${id}”出现了两次。请只保留一条。`,
  planning_duration_bad: ({ id, days }: { id: string; days: number }) =>
    `网络图未收下：事项“${id}”的时限是 ${days}，不是零或正的整数个工作日。请改正时限。`,
  planning_predecessor_unknown: ({ id, after }: { id: string; after: string }) =>
    `网络图未收下：事项“${id}”的前置“${after}”不在图中。请补上该事项，或去掉这个前置。`,
  planning_cycle: ({ ids }: { ids: readonly string[] }) =>
    `网络图未收下：事项互为前置，绕成一圈（${ids.join('→')}），谁也开始不了。请去掉其中一个前置。`,
  planning_change_unknown: ({ id }: { id: string }) =>
    `提速方式未套用：事项“${id}”不在网络图中。请核对提速方式适用的项目类型。`,
});
