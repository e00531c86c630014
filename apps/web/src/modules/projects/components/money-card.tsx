import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formatRate } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { type BridgeBar, MoneyBridge } from '../../../ui/project/money-bridge.tsx';
import { FieldValue } from '../../records/record/field-value.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import type { LedgerRecord } from '../../records/record/use-record.ts';
import { printPeriodCode } from '../../records/values.ts';
import { type AmountAt, type MoneySteps, moneySteps } from '../domain/money-steps.ts';

/** Five calibres of the project's money on one scale; each is counted its own way, and none replaces another. */
export function MoneyCard({ lead }: { readonly lead: LedgerRecord | undefined }) {
  const { record } = useRecordPage();
  const money = useMoney();
  const steps = moneySteps(record.values, lead?.values ?? null);
  const figure = (amount: AmountAt | null) =>
    amount === null ? (
      <span className="gt-unknown">{t('records.none')}</span>
    ) : (
      <FieldValue
        valueKey={amount.key}
        bare
        {...(amount.from === 'lead' && lead ? { of: { ...lead, kind: 'lead' as const } } : {})}
      />
    );
  const noLead = lead === undefined;
  const bars: readonly BridgeBar[] = [
    {
      id: 'agreed',
      name: t('project.money.agreed'),
      basis:
        steps.signedOn === null ? t('project.money.fromLead') : t('project.money.signed', { date: steps.signedOn }),
      value: steps.agreed?.yuan ?? null,
      figure: figure(steps.agreed),
      strength: 'agreed',
      ...(noLead ? { gap: t('project.money.noLead') } : {}),
    },
    {
      id: 'planned',
      name: t('project.money.planned'),
      basis: t('project.money.ledger'),
      value: steps.planned?.yuan ?? null,
      figure: figure(steps.planned),
      strength: 'planned',
      ...gapText(plannedGap(steps, money.format)),
    },
    {
      id: 'counted',
      name: t('project.money.counted'),
      basis:
        steps.countedFrom === null
          ? t('project.money.statistics')
          : t('project.money.countedFrom', { date: steps.countedFrom }),
      value: steps.counted?.yuan ?? null,
      figure: figure(steps.counted),
      strength: 'counted',
      ...(steps.counted === null
        ? { gap: t('project.money.notCounted'), gapTone: 'yellow' as const }
        : { gap: t('project.money.countedAs') }),
    },
    {
      id: 'done',
      name: t('project.money.done'),
      basis:
        steps.doneAt === null
          ? t('project.money.sinceStart')
          : t('project.money.doneAt', { period: printPeriodCode(steps.doneAt) }),
      value: steps.done?.yuan ?? null,
      figure: figure(steps.done),
      strength: 'done',
      ...gapText(shareText('project.money.ofPlanned', steps.done, steps.planned)),
    },
    {
      id: 'paid',
      name: t('project.money.paid'),
      basis: t('project.money.fromLead'),
      value: steps.paid?.yuan ?? null,
      figure: figure(steps.paid),
      strength: 'paid',
      ...gapText(shareText('project.money.ofAgreed', steps.paid, steps.agreed)),
    },
  ];
  return (
    <Card title={t('project.money.title')} note={t('project.money.note')} extra={money.unitText}>
      <MoneyBridge bars={bars} />
    </Card>
  );
}

const gapText = (gap: string | null) => (gap === null ? {} : { gap });

function plannedGap(steps: MoneySteps, format: ReturnType<typeof useMoney>['format']): string | null {
  if (steps.agreed === null || steps.planned === null) return null;
  const difference = steps.planned.yuan - steps.agreed.yuan;
  if (difference === 0) return t('project.money.sameAsAgreed');
  // Both are whole yuan, and so is their difference.
  const amount = format(Math.abs(difference) as Parameters<typeof format>[0], { yiDecimals: 2 });
  return difference > 0 ? t('project.money.aboveAgreed', { amount }) : t('project.money.belowAgreed', { amount });
}

function shareText(
  key: 'project.money.ofPlanned' | 'project.money.ofAgreed',
  part: AmountAt | null,
  whole: AmountAt | null,
): string | null {
  if (part === null || whole === null || whole.yuan === 0) return null;
  return t(key, { rate: formatRate((part.yuan / whole.yuan) * 100) });
}
