import type { ProjectRates } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formatCount, formatGap, formatRate } from '../../../ui/format.ts';
import { Money, useMoney } from '../../../ui/money.tsx';
import { StockTable } from './stock-table.tsx';

/** Rates of money: funds in place, the year against its plan and pace, what the newly entered add; and promises kept. */
export function MoneyRates({ rates }: { readonly rates: ProjectRates }) {
  const { unitText } = useMoney();
  const { funds, progress, contribution, kept } = rates;
  const gap = progress.paceGap;
  const rows = [
    { id: 'funds', label: t('stock.money.funds'), ...funds, note: '' },
    {
      id: 'progress',
      label: t('stock.money.progress'),
      ...progress,
      note: gap === null ? '' : t('stock.pace', { pace: formatRate(progress.pacePercent), gap: formatGap(gap) }),
    },
    { id: 'contribution', label: t('stock.money.contribution'), ...contribution, unknown: null, note: '' },
    ...kept.map(({ id, label, percent, unknown, promises, withheld }) => ({
      ...{ id, label, percent, part: null, whole: null, unknown },
      note: t(withheld === 0 ? 'stock.keptNote' : 'stock.keptWithheld', { n: promises, withheld }),
    })),
  ];
  return (
    <Card title={t('stock.moneyRates')} note={t('stock.moneyNote')} flush>
      <StockTable
        caption={t('stock.moneyRates')}
        head={[
          t('stock.rate'),
          t('stock.percent'),
          t('stock.partIn', { unit: unitText }),
          t('stock.wholeIn', { unit: unitText }),
          t('stock.notCounted'),
          t('stock.remark'),
        ]}
        rows={rows.map(({ id, label, percent, part, whole, unknown, note }) => ({
          id,
          cells: [
            label,
            percent === null ? t('stock.noBase') : formatRate(percent),
            part === null ? '—' : <Money key="part" yuan={part} />,
            whole === null ? '—' : <Money key="whole" yuan={whole} />,
            unknown === null ? '—' : formatCount(unknown),
            note,
          ],
        }))}
      />
    </Card>
  );
}
