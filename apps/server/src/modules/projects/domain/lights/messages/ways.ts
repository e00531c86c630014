import { formatNumber, formatYuanAuto, isoDayLabel, type Yuan, yuan } from '@guatu/kernel';
import type { JudgedAt, Light } from '../types.ts';
import type { Step, Way } from '../ways.ts';

export const LIGHT_LABELS: Readonly<Record<Light, string>> = { GREEN: '绿', YELLOW: '黄', RED: '红' };

/** What turns an axis: 再追44.7个百分点（到11月底再完成5,678万元），转黄. What the way before it has said is not said again. */
export function waySentence({ to, steps, from }: Way, { day }: JudgedAt, before: Way | undefined): string {
  const turns = `转${LIGHT_LABELS[to]}`;
  const when = from === day ? turns : `${isoDayLabel(from)}起${turns}`;
  const said = steps.map(stepWords).join('，');
  if (before && before.steps.map(stepWords).join('，') === said) return when;
  if (steps.length === 0) return `不再有新的逾期，${when}`;
  return `${said}，${when}`;
}

function stepWords(step: Step): string {
  switch (step.kind) {
    case 'START':
      return '开工并核验（开工令、带坐标与日期的现场照片）';
    case 'STAT_ENTRY':
      return '通过统计平台审核纳统';
    case 'MONTH_DONE':
      return `当月再完成${upwards(step.amount)}`;
    case 'FUNDS':
      return `再到位${upwards(step.amount)}`;
    case 'DONE': {
      const done = `再完成${upwards(step.amount)}`;
      const short = step.points === null ? done : `再追${pointsUp(step.points)}个百分点`;
      return step.next === null
        ? `${short}${step.points === null ? '' : `（${done}）`}`
        : `${short}（到${step.next.month}月底累计再完成${upwards(step.next.amount)}）`;
    }
  }
}

/** Whole 万元, upwards: whoever does what is written must have done enough. */
function upwards(amount: Yuan): string {
  const wan = yuan(Math.ceil(amount / 10_000) * 10_000);
  return wan >= 100_000_000
    ? formatYuanAuto(yuan(Math.ceil(wan / 1_000_000) * 1_000_000), { decimals: 2 })
    : `${formatNumber(wan / 10_000, { decimals: 0 })}万元`;
}

function pointsUp(points: number): string {
  return formatNumber(Math.ceil(points * 10 - 1e-9) / 10, { decimals: 1 });
}
