import type { PolicySettlement } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty } from '../../../ui/states.tsx';
import { inWan, Wan } from '../wan.tsx';

/** The payments as they stood when the settlement was drawn up. */
export function OutlaysCard({ outlays }: Pick<PolicySettlement, 'outlays'>) {
  return (
    <Card flush title={t('settlements.outlays')}>
      {outlays.length === 0 ? (
        <Empty title={t('settlements.noOutlays')} />
      ) : (
        <TwinTable
          caption={t('settlements.outlays')}
          head={[t('settlements.payOn'), inWan(t('settlements.amount')), t('settlements.voucher')]}
          rows={outlays.map(({ code, on, amount, voucher }) => ({
            id: code,
            cells: [on, <Wan key="amount" yuan={amount} />, voucher],
          }))}
        />
      )}
    </Card>
  );
}
