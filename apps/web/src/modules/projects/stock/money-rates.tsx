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
    { id: 'funds' as const, ...funds, note: '' },
    {
      id: 'progress' as const,
      ...progress,
      note: gap === null ? '' : t('stock.pace', { pace: formatRate(progress.pacePercent), gap: formatGap(gap) }),
    },
    { id: 'contribution' as const, ...contribution, unknown: null, note: '' },
    {
      id: 'kept' as const,
      percent: kept.percent,
      part: null,
      whole: null,
      unknown: kept.unknown,
      note: t('stock.keptNote', { n: kept.promises }),
    },
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
        rows={rows.map(({ id, percent, part, whole, unknown, note }) => ({
          id,
          cells: [
            t(`stock.money.${id}`),
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
