import type { BidBoard, BidState } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { wanOrDash } from '../money.tsx';

interface PipelineProps {
  readonly board: BidBoard;
  readonly chosen: BidState | null;
  readonly onChoose: (state: BidState | null) => void;
}

const AMOUNTS = ['applied', 'allocated', 'paid'] as const;

/** The states side by side, each with its count and its three amounts; a press narrows the list below to it. */
export function Pipeline({ board: { states, whole }, chosen, onChoose }: PipelineProps) {
  return (
    <Card
      flush
      title={t('funding.pipeline')}
      note={t('funding.pipelineNote')}
      extra={
        chosen !== null && (
          <button type="button" className="gt-link" onClick={() => onChoose(null)}>
            {t('funding.everyState')}
          </button>
        )
      }
    >
      <ol className="gt-funding-states">
        {states.map(({ state, bids, ...amounts }) => (
          <li key={state}>
            <button
              type="button"
              className={classNames('gt-funding-state', bids === 0 && 'is-empty')}
              aria-pressed={state === chosen}
              aria-label={t('funding.bidsOf', { state: t(`funding.state.${state}`), n: bids })}
              onClick={() => onChoose(state === chosen ? null : state)}
            >
              <span>{t(`funding.state.${state}`)}</span>
              <b>{bids}</b>
            </button>
            <Amounts {...amounts} />
          </li>
        ))}
        <li className="is-whole">
          <p className="gt-funding-state">
            <span>{t('funding.all')}</span>
            <b>{whole.bids}</b>
          </p>
          <Amounts {...whole} />
        </li>
      </ol>
    </Card>
  );
}

function Amounts(amounts: Readonly<Record<(typeof AMOUNTS)[number], number | null>>) {
  return (
    <dl className="gt-funding-amounts">
      {AMOUNTS.map((each) => (
        <div key={each}>
          <dt>{t(`funding.${each}`)}</dt>
          <dd>{wanOrDash(amounts[each])}</dd>
        </div>
      ))}
    </dl>
  );
}
