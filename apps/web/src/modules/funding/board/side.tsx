import type { BidBoard } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { channelWord } from '../channel.ts';
import { rateOrDash, wanOrDash } from '../money.tsx';

interface BoardSideProps {
  readonly board: BidBoard;
  readonly onChannel: (channel: string | null) => void;
}

/** Windows that close soon, and what each channel and each place brought. */
export function BoardSide({ board, onChannel }: BoardSideProps) {
  const { channels, places } = board;
  return (
    <div className="gt-funding-split">
      <Closing board={board} />
      <SumsCard
        title={t('funding.byChannel')}
        head={t('funding.channelFilter')}
        rows={channels.map(({ channel, ...sums }) => ({
          ...{ id: channel ?? 'NONE', sums },
          name:
            channel === null ? (
              channelWord(channel)
            ) : (
              <button type="button" className="gt-link" onClick={() => onChannel(channel)}>
                {channelWord(channel)}
              </button>
            ),
        }))}
      />
      <SumsCard
        title={t('funding.byPlace')}
        head={t('funding.place')}
        rows={places.map(({ place, ...sums }) => ({ id: place, name: place, sums }))}
      />
    </div>
  );
}

interface SumsCardProps {
  readonly title: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly sums: BidBoard['whole'];
  }[];
}

/** How many bids, and the three amounts with the rate of payment, row by row. */
function SumsCard({ title, head, rows }: SumsCardProps) {
  return (
    <Card flush title={title} note={t('funding.byNote')}>
      <TwinTable
        caption={title}
        head={[
          head,
          t('funding.bids'),
          t('funding.applied'),
          t('funding.allocated'),
          t('funding.paid'),
          t('funding.rate'),
        ]}
        rows={rows.map(({ id, name, sums: { bids, applied, allocated, paid, rate } }) => ({
          id,
          cells: [name, bids, wanOrDash(applied), wanOrDash(allocated), wanOrDash(paid), rateOrDash(rate)],
        }))}
      />
    </Card>
  );
}

function Closing({ board: { closing, closingDays } }: { readonly board: BidBoard }) {
  return (
    <Card title={t('funding.closing')} note={t('funding.closingNote', { n: closingDays })}>
      {closing.length === 0 && <p className="gt-note">{t('funding.closingNone')}</p>}
      <ul className="gt-funding-lines">
        {closing.map(({ direction, title, until, left, waiting }) => (
          <li key={`${direction} ${until}`}>
            <Link to="/funding" search={{ view: 'directions', direction }}>
              {title}
            </Link>
            <span className="gt-note">
              {t('funding.until', { day: until, n: left ?? 0 })} · {t('funding.waiting', { n: waiting })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
