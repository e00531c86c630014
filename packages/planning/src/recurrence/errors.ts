import { defineErrors, type IsoDay } from '@guatu/kernel';

const PARTS: Readonly<Record<string, string>> = {
  weekdays: '星期要从一到七里选，至少一天',
  months: '月份要从1到12里选，至少一个月',
  day: '日子要填1到31的整数，或选“月末”',
  leadDays: '提前天数要填零或正整数',
};

/** Refusals of recurring schedules. */
export const scheduleErrors = defineErrors({
  schedule_part_bad: ({ id, part }: { id: string; part: string }) =>
    `排期“${id}”未收下：${PARTS[part] ?? part}。请改正后再存。`,
  schedule_day_never: ({ id, months, day }: { id: string; months: readonly number[]; day: number }) =>
    `排期“${id}”未收下：${months.join('、')}月都没有${day}日，一次也不会开。请改日子，或改选“月末”。`,
  schedule_campaign_backwards: ({ id, first, last }: { id: string; first: IsoDay; last: IsoDay }) =>
    `排期“${id}”未收下：止日${last}早于起日${first}。请把起止日期对调或改正。`,
  schedule_campaign_empty: ({ id, first, last }: { id: string; first: IsoDay; last: IsoDay }) =>
    `排期“${id}”未收下：${first}至${last}之间没有一天合乎周期，一次也不会开。请放宽起止日期，或改周期。`,
  schedule_all_skipped: ({ id, years }: { id: string; years: readonly number[] }) =>
    `排期“${id}”未收下：按${years.join('、')}年日历，排到的日子都是休息日或法定假日，又都设了跳过，一次也不会开。请改为顺延或照常，或换日子。`,
  schedule_range_backwards: ({ from, to }: { from: IsoDay; to: IsoDay }) =>
    `排期未推算：止日${to}早于起日${from}。请改正起止日期。`,
});
