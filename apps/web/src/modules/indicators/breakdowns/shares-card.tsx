import { BREAKDOWN_METHODS, type Breakdown, breakdownMethodSchema } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { ChoiceField } from '../../../ui/field.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { useBreakdownAct } from '../api.ts';
import { useValuePrinter } from '../print.ts';
import { checkWords } from './check-words.ts';
import { baseOf, entryWord, typedShares } from './typed.ts';

interface SharesCardProps {
  readonly breakdown: Breakdown;
  /** A revision leads to the version that it made. */
  readonly onNext: (id: string) => void;
}

/** The shares of one version: typed in while it is a draft, and what may be done with it. */
export function SharesCard({ breakdown, onNext }: SharesCardProps) {
  const { indicator, shares, acts, version } = breakdown;
  const print = useValuePrinter();
  const act = useBreakdownAct(breakdown.id);
  const [method, setMethod] = useState<Breakdown['method']>(breakdown.method);
  const [typed, setTyped] = useState(() => new Map(shares.map((share) => [share.place.id, baseOf(share, indicator)])));
  const [asking, setAsking] = useState<'return' | 'revise' | null>(null);
  const filling = acts.includes('fill');
  const unit = entryWord(indicator);
  const title = `${breakdown.place.name} ${breakdown.year} ${indicator.label}`;
  const change = (place: number, key: 'target' | 'weight' | 'note', value: string) =>
    setTyped((all) =>
      new Map(all).set(place, { ...(all.get(place) ?? { target: '', weight: '', note: '' }), [key]: value }),
    );
  const input = (place: number, name: string, key: 'target' | 'weight' | 'note', enabled: boolean) => (
    <input
      key={key}
      aria-label={`${name} ${key === 'target' ? t('indicators.breakdowns.share', { unit }) : t(`indicators.breakdowns.${key === 'note' ? 'noteField' : key}`)}`}
      {...(key === 'note' ? { maxLength: 200 } : { type: 'number', step: 'any' })}
      value={typed.get(place)?.[key] ?? ''}
      disabled={!enabled}
      onChange={(event) => change(place, key, event.target.value)}
    />
  );
  return (
    <Card
      flush
      className="gt-indicators-words"
      title={title}
      note={checkWords(breakdown, print.whole)}
      extra={
        <>
          {acts.includes('submit') && (
            <Button type="primary" loading={act.isPending} onClick={() => act.mutate({ act: 'submit', version })}>
              {t('indicators.breakdowns.submit')}
            </Button>
          )}
          {acts.includes('confirm') && (
            <Button type="primary" loading={act.isPending} onClick={() => act.mutate({ act: 'confirm', version })}>
              {t('indicators.breakdowns.confirm')}
            </Button>
          )}
          {(['return', 'revise'] as const).map(
            (each) =>
              acts.includes(each) && (
                <Button key={each} onClick={() => setAsking(each)}>
                  {t(`indicators.breakdowns.${each}`)}
                </Button>
              ),
          )}
        </>
      }
    >
      {filling && (
        <div className="gt-indicators-states">
          <ChoiceField
            label={t('indicators.breakdowns.method')}
            value={method}
            onChange={(next) => setMethod(breakdownMethodSchema.safeParse(next).data ?? 'HAND')}
            options={BREAKDOWN_METHODS.filter((each) => each === 'HAND' || indicator.sums).map((each) => ({
              ...{ value: each, label: t(`indicators.breakdowns.methods.${each}`) },
            }))}
          />
          <Button
            loading={act.isPending}
            onClick={() => act.mutate({ act: 'fill', version, method, shares: typedShares(typed, indicator) })}
          >
            {t('indicators.breakdowns.save')}
          </Button>
        </div>
      )}
      {act.error && (
        <p className="gt-problem" role="alert">
          {messageOf(act.error)}
        </p>
      )}
      <TwinTable
        caption={title}
        head={[
          t('indicators.breakdowns.where'),
          t('indicators.breakdowns.share', { unit: filling ? unit : print.unit(indicator) }),
          t('indicators.breakdowns.base', { unit: print.unit(indicator) }),
          ...(indicator.sums ? [] : [t('indicators.breakdowns.weight')]),
          t('indicators.breakdowns.noteField'),
        ]}
        rows={shares.map(({ place, target, base, weight, note }) => ({
          id: String(place.id),
          cells: [
            place.name,
            filling
              ? input(place.id, place.name, 'target', method === 'HAND')
              : target === null
                ? ''
                : print.value(target, indicator),
            base === null ? t('indicators.detail.nothing') : print.value(base, indicator),
            ...(indicator.sums ? [] : [filling ? input(place.id, place.name, 'weight', true) : (weight ?? '')]),
            filling ? input(place.id, place.name, 'note', true) : (note ?? ''),
          ],
        }))}
      />
      {asking && (
        <ReasonDialog
          title={t(`indicators.breakdowns.${asking}`)}
          label={t('indicators.breakdowns.reason')}
          busy={act.isPending}
          error={act.error}
          onClose={() => setAsking(null)}
          onSubmit={(reason) =>
            act.mutate(
              { act: asking, version, reason },
              {
                onSuccess: ({ id }) => {
                  setAsking(null);
                  onNext(id);
                },
              },
            )
          }
        />
      )}
    </Card>
  );
}
