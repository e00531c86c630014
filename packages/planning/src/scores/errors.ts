import { defineErrors } from '@guatu/kernel';

/** Refusals of tour scores. */
export const tourScoreErrors = defineErrors({
  tour_score_scheme_bad: ({ why }: { why: string }) => `打分办法未收下：${why}。请改正权重、去分个数或奖项个数。`,
  tour_score_group_unknown: ({ judge, group }: { judge: string; group: string }) =>
    `打分未汇总：评委“${judge}”的组别“${group}”不在打分办法里。请改正组别。`,
  tour_score_sheet_repeated: ({ judge, entrant }: { judge: string; entrant: string }) =>
    `打分未汇总：评委“${judge}”给“${entrant}”打了两张分表。请只保留一张。`,
  tour_score_mark_bad: ({ judge, entrant, criterion }: { judge: string; entrant: string; criterion: string }) =>
    `打分未汇总：评委“${judge}”给“${entrant}”的“${criterion}”缺分，或不在零到满分之间。请补正这张分表。`,
  tour_score_group_too_small: ({ group, entrant, sheets, needed }: GroupTooSmall) =>
    `打分未汇总：${group}给“${entrant}”的有效分表只有${sheets}张，去掉最高最低分后不剩。请补到至少${needed}张，或改打分办法。`,
});

interface GroupTooSmall {
  readonly group: string;
  readonly entrant: string;
  readonly sheets: number;
  readonly needed: number;
}
