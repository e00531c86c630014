import type { DelayCost } from '@guatu/contract';
import { t } from '../../texts/index.ts';

/** Promised output and tax lost a day, in ten thousands with one decimal: a day of tax in hundreds of millions would read nothing. */
export function costText(cost: DelayCost): string {
  const wan = (yuan: number) => (yuan / 10_000).toFixed(1);
  return [
    ...(cost.output > 0 ? [t('blockers.output', { amount: wan(cost.output) })] : []),
    ...(cost.tax > 0 ? [t('blockers.tax', { amount: wan(cost.tax) })] : []),
  ].join(' · ');
}

/** What one more day costs, and how it was counted. */
export function CostLines({ cost }: { readonly cost: DelayCost }) {
  const { projects, promised } = cost;
  return (
    <div className="gt-blockers-cost">
      {promised > 0 && <strong>{costText(cost)}</strong>}
      <span className="gt-note">
        {promised > 0 ? t('blockers.costNote', { projects, promised }) : t('blockers.costUnknown', { projects })}
      </span>
    </div>
  );
}
