import type { Wall } from '@guatu/contract';
import { formatNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import type { Explanation } from '../../../ui/explain-drawer.tsx';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { bulletOf } from '../print/bullet.ts';
import { periodText } from '../print/months.ts';

/** How rate and gap of the lead figure come about; undefined without a rate. */
export function rateExplanation({
  totals,
  pace,
  period,
}: Pick<Wall, 'totals' | 'pace' | 'period'>): Explanation | undefined {
  const { rate, paceGap, ytdDone, annualPlan } = totals;
  const bullet = bulletOf(ytdDone, annualPlan, pace);
  if (rate === null || paceGap === null || bullet === null) return undefined;
  const yuan = (amount: number) => t('wall.rate.yuan', { n: formatNumber(amount, { decimals: 0 }) });
  const shown = { rate: formatRate(rate), gap: formatGap(paceGap), pace: formatRate(pace) };
  return {
    title: t('wall.lead.rate'),
    result: { text: t('wall.rate.title', shown) },
    rule: {
      name: t('wall.rate.rule'),
      version: t('wall.rate.version'),
      effective: t('wall.rate.effective', { period: periodText(period) }),
      source: t('wall.rate.source'),
    },
    inputs: [
      { name: t('wall.rate.done'), value: yuan(ytdDone) },
      { name: t('wall.rate.plan'), value: yuan(annualPlan) },
      { name: t('wall.rate.pace'), value: `${shown.pace}%` },
    ],
    steps: [
      { text: t('wall.rate.divide', shown), verdict: 'yes' },
      { text: t('wall.rate.subtract', shown), verdict: paceGap < 0 ? 'no' : 'yes' },
    ],
    changes:
      bullet.gap < 0
        ? [
            {
              title: t('wall.rate.reach'),
              text: t('wall.rate.reachText', { gap: formatNumber(-bullet.gap, { decimals: 0 }) }),
            },
          ]
        : [],
  };
}
