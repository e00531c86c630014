import type { ProjectRates } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { Money } from '../../../ui/money.tsx';

/** Rates of money: funds in place, the year against its plan and pace, what the newly entered add, promises kept. */
export function MoneyRates({ rates }: { readonly rates: ProjectRates }) {
  const { funds, progress, contribution, kept } = rates;
  const print = (percent: number | null) => (percent === null ? t('stock.noBase') : `${formatRate(percent)}%`);
  return (
    <Card title={t('stock.moneyRates')} note={t('stock.moneyNote')}>
      <dl className="gt-project-lines">
        <div>
          <dt>{t('stock.funds')}</dt>
          <dd>
            <b>{print(funds.percent)}</b> <Parts part={funds.part} whole={funds.whole} />{' '}
            <span className="gt-note">{t('stock.fundsUnknown', { n: funds.unknown })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('stock.progress')}</dt>
          <dd>
            <b>{print(progress.percent)}</b> <Parts part={progress.part} whole={progress.whole} />{' '}
            {progress.paceGap !== null && (
              <span>
                {t('stock.pace', { pace: formatRate(progress.pacePercent), gap: formatGap(progress.paceGap) })}
              </span>
            )}{' '}
            <span className="gt-note">{t('stock.progressUnknown', { n: progress.unknown })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('stock.contribution')}</dt>
          <dd>
            <b>{print(contribution.percent)}</b> <Parts part={contribution.part} whole={contribution.whole} />
          </dd>
        </div>
        <div>
          <dt>{t('stock.kept')}</dt>
          <dd>
            <b>{print(kept.percent)}</b>{' '}
            <span className="gt-note">{t('stock.keptNote', { n: kept.promises, unknown: kept.unknown })}</span>
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function Parts({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <span className="gt-note">
      <Money yuan={part} withUnit /> ÷ <Money yuan={whole} withUnit />
    </span>
  );
}
