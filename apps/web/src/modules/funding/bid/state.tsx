import type { Bid } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Tag } from '../../../ui/tag.tsx';

/** Where a bid stands, and whether it is late or stuck. */
export function BidStateTags({ bid: { state, stateFrom, stuck, late } }: { readonly bid: Bid }) {
  return (
    <span className="gt-funding-tags">
      <Tag tone={state === 'FINISHED' ? 'green' : 'plain'}>{t(`funding.state.${state}`)}</Tag>
      {late && <Tag tone="red">{t('funding.late')}</Tag>}
      {stuck && <Tag tone="yellow">{t('funding.stuck')}</Tag>}
      {stateFrom === 'LEDGER' && <span className="gt-note">{t('funding.fromLedger')}</span>}
    </span>
  );
}

/** How long nothing has moved. */
export const stillFor = ({ days, turn }: Bid): string =>
  turn === null ? t('funding.over') : days === null ? t('funding.daysUnknown') : t('funding.days', { n: days });

export const turnWord = ({ turn }: Bid): string => (turn === null ? t('funding.over') : t(`funding.turn.${turn}`));
