import type { Bid } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { recordPath } from '../../records/paths.ts';
import { channelWord } from '../channel.ts';
import { headInWan, rateOrDash, wanOrDash } from '../money.tsx';
import { BidStateTags, stillFor, turnWord } from './state.tsx';

/** The three amounts beside each other, where the bid stands, and what does not fit together. */
export function MoneyCard({ bid }: { readonly bid: Bid }) {
  const figures = [
    [headInWan(t('funding.total')), wanOrDash(bid.total)],
    [headInWan(t('funding.applied')), wanOrDash(bid.applied)],
    [headInWan(t('funding.allocated')), wanOrDash(bid.allocated)],
    [headInWan(t('funding.paid')), wanOrDash(bid.paid)],
    [t('funding.rate'), rateOrDash(bid.rate)],
    [t('funding.reportedRate'), rateOrDash(bid.reportedRate)],
  ] as const;
  const facts = [
    [t('funding.stateHead'), <BidStateTags key="state" bid={bid} />],
    [t('funding.still'), stillFor(bid)],
    [t('funding.turnHead'), turnWord(bid)],
    [t('funding.due'), bid.due ?? '—'],
    [t('funding.channelFilter'), channelWord(bid.channel)],
    [
      t('funding.direction'),
      bid.direction === null ? (
        t('funding.noDirection')
      ) : (
        <Link key="direction" to="/funding" search={{ view: 'directions', direction: bid.direction.id }}>
          {bid.direction.title}
        </Link>
      ),
    ],
    [
      t('funding.openProject'),
      bid.project === null ? (
        '—'
      ) : (
        <Link key="project" to={recordPath('project', bid.project.id)}>
          {bid.project.name}
        </Link>
      ),
    ],
  ] as const;
  return (
    <Card title={t('funding.money')}>
      <dl className="gt-funding-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="gt-funding-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bid.remarks.length > 0 && (
        <ul className="gt-funding-remarks" aria-label={t('funding.remarks')}>
          {bid.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
