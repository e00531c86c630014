import { defineErrors } from '@guatu/kernel';

/** Refusals of settlements. */
export const settlementErrors = defineErrors({
  settlement_weights_sum: ({ sum }: { sum: string }) => `未结算：承诺各项权重合计 ${sum}，应为 100。请核对协议。`,
  settlement_promise_repeated: ({ id }: { id: string }) => `未结算：承诺“${id}”出现了两次。请只保留一条。`,
  settlement_target_bad: ({ title }: { title: string }) => `未结算：承诺“${title}”的目标或权重不是正数。请核对协议。`,
  settlement_actual_missing: ({ title }: { title: string }) =>
    `未结算：承诺“${title}”还没有核定的实际数。请补数后再结算，缺数不能当作未完成。`,
  settlement_actual_negative: ({ title }: { title: string }) => `未结算：承诺“${title}”的实际数是负数。请核对数据。`,
  settlement_tiers_bad: (_: object) => '未结算：兑现档位没有从高到低排到零分。请改正档位。',
});
