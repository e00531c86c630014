import type { StandingState } from '@guatu/contract';

const STATES: Readonly<Record<StandingState, string>> = {
  ...{
    FAR: '明显落后',
    BEHIND: '落后',
    UNREPORTED: '未报',
    AHEAD: '达到序时',
    REACHED: '已达目标',
    NO_TARGET: '无目标',
  },
};

/** Captions of the board's workbook. */
export const paperWords = {
  what: (place: string, period: string) => `${place}${period}指标看板`,
  figures: '指标',
  sources: '来源',
  heads: [
    ...['指标', '单位', '目标', '实绩', '实绩期间', '完成率（%）', '时间进度（%）', '与时间进度差（百分点）'],
    ...[
      '曲线进度（%）',
      '每月还需',
      '同比（%，按数推算）',
      '同比（%，所报）',
      '位次',
      '参排',
      '未报',
      '状态',
      '实绩说明',
    ],
  ],
  sourceHeads: ['指标', '数', '原值', '原单位', '期间', '版次', '发布单位', '报道标题', '报道日期'],
  part: (place: string) => `实绩（${place}，计入汇总）`,
  howKnown: (parts: number, missing: readonly string[]): string | null => {
    if (parts > 0) return `由区县汇总（${parts} 地）`;
    return missing.length > 0 ? `缺${missing.join('、')}，不汇总` : null;
  },
  sides: { actual: '实绩', expected: '预计', base: '上年同期', reported: '所报同比' },
  vintages: { PRELIMINARY: '初步', FINAL: '核定', REVISED: '修订' } as Readonly<Record<string, string>>,
  note: '序时按时间过半任务过半判断；比率和时点数只与目标比，不折算进度。排名并列的名次相同，未报的不排。',
  stateOf: (state: StandingState): string => STATES[state],
};
