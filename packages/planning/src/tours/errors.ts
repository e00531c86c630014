import { defineErrors } from '@guatu/kernel';

/** Refusals of tours. */
export const tourErrors = defineErrors({
  tour_without_days: (_: object) => '路线未排：没有给出任何一天。请至少给出一天的起止时间和起止地点。',
  tour_site_repeated: ({ id }: { id: string }) => `路线未排：点位“${id}”出现了两次。请只保留一条。`,
  tour_number_bad: ({ what, value }: { what: string; value: number }) =>
    `路线未排：${what}是 ${value}，不是零或正数。请改正。`,
  tour_place_unknown: ({ what, place }: { what: string; place: number }) =>
    `路线未排：${what}的地点（第${place}个）不在行车时间表里。请补上这一行和这一列。`,
  tour_day_too_short: ({ day }: { day: number }) =>
    `路线未排：第${day}天从起点直接到终点都来不及。请延长当天，或改起止地点。`,
  tour_site_unreachable: ({ id }: { id: string }) =>
    `路线未排：点位“${id}”单独去看，哪一天都赶不上。请放宽开放时间、延长当天，或缩短停留。`,
  tour_does_not_fit: ({ ids }: { ids: readonly string[] }) =>
    `路线未排成：必看的点位${ids.map((id) => `“${id}”`).join('、')}没有排下。请加一天、延长每天时间、缩短停留，或改为可看可不看。`,
});
