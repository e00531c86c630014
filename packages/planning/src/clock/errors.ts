import { defineErrors, type IsoDay } from '@guatu/kernel';

/** Acts as sentences call them. */
export const ACT_WORDS = {
  accepted: '受理',
  paused: '暂停计时',
  resumed: '恢复计时',
  stopped: '中止',
  extended: '延期',
  decided: '办结',
} as const;

type Act = keyof typeof ACT_WORDS;

/** Refusals of what is said to have happened to a file. */
export const clockErrors = defineErrors({
  clock_act_out_of_order: ({ act, on, state }: { act: Act; on: IsoDay; state: string }) =>
    `${ACT_WORDS[act]}未收下：${on}时该事项${state}，不能${ACT_WORDS[act]}。请核对先后，或先补记中间的一步。`,
  clock_day_backwards: ({ act, on, before }: { act: Act; on: IsoDay; before: IsoDay }) =>
    `${ACT_WORDS[act]}未收下：日期${on}早于上一步的${before}。请核对日期，或把先后改正。`,
  clock_day_future: ({ act, on, today }: { act: Act; on: IsoDay; today: IsoDay }) =>
    `${ACT_WORDS[act]}未收下：日期${on}还没有到（今天是${today}）。请在发生当日或之后登记。`,
  clock_day_implausible: ({ act, on }: { act: Act; on: IsoDay }) =>
    `${ACT_WORDS[act]}未收下：日期${on}不在 1990 年至 2099 年之间。请核对年份。`,
  clock_extension_bad: ({ days, most }: { days: number; most: number }) =>
    `延期未收下：延长 ${days} 日，连同以前的超过 ${most} 日的上限，或不是正的整数。请改为上限以内的天数。`,
  clock_extension_late: ({ on, due }: { on: IsoDay; due: IsoDay }) =>
    `延期未收下：期限已于${due}届满，${on}不能再延。延期须在期限届满前批准；请照实按超期登记。`,
});
