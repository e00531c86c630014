import type { ProjectSettlement } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty } from '../../../ui/states.tsx';
import { inWan, printWan, Wan } from '../wan.tsx';
import type { Asked } from './asked.ts';

interface MoneyCardProps {
  readonly answer: ProjectSettlement;
  readonly onAsk: (asked: Asked) => void;
}

/** What is payable at which milestone, and what was paid. */
export function MoneyCard({ answer, onAsk }: MoneyCardProps) {
  const { instalments, payments, acts, terms, released, paid } = answer;
  const amount = inWan(t('settlements.amount'));
  const pay = acts.includes('pay');
  return (
    <div className="gt-settlements-split">
      <Card
        flush
        title={t('settlements.money')}
        note={
          terms &&
          t('settlements.moneyNote', {
            released: `${printWan(released)} ${t('money.wan')}`,
            paid: `${printWan(paid)} ${t('money.wan')}`,
          })
        }
      >
        <TwinTable
          caption={t('settlements.money')}
          head={[t('settlements.instalment'), t('settlements.percent'), amount, t('settlements.reachedOn')]}
          rows={instalments.map(({ id, title, percent, amount: part, reachedOn }) => ({
            id,
            cells: [
              title,
              `${percent}%`,
              <Wan key="amount" yuan={part} />,
              reachedOn ?? <span className="gt-unknown">{t('settlements.notReached')}</span>,
            ],
          }))}
        />
      </Card>
      <Card
        flush
        title={t('settlements.payments')}
        extra={
          pay &&
          terms && (
            <Button size="small" onClick={() => onAsk({ form: 'pay' })}>
              {t('settlements.pay')}
            </Button>
          )
        }
      >
        {payments.length === 0 ? (
          <Empty title={t('settlements.noPayments')} />
        ) : (
          <TwinTable
            caption={t('settlements.payments')}
            head={[
              t('settlements.payOn'),
              t('settlements.instalment'),
              amount,
              t('settlements.voucher'),
              t('settlements.acts'),
            ]}
            rows={payments.map((payment) => ({
              id: payment.code,
              cells: [
                payment.on,
                payment.stage.title,
                <Wan key="amount" yuan={payment.amount} />,
                payment.voucher,
                payment.revoked !== null
                  ? t('settlements.revoked', { reason: payment.revoked })
                  : pay && (
                      <button
                        key="revoke"
                        type="button"
                        className="gt-link"
                        onClick={() => onAsk({ form: 'revoke', payment })}
                      >
                        {t('settlements.revoke')}
                      </button>
                    ),
              ],
            }))}
          />
        )}
      </Card>
    </div>
  );
}
