import type { BidBoard } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { channelWord } from '../channel.ts';
import { headInWan, rateOrDash, wanOrDash } from '../money.tsx';

interface BoardSideProps {
  readonly board: BidBoard;
  readonly onChannel: (channel: string | null) => void;
}

/** Windows that close soon, and what each channel brought. */
export function BoardSide({ board, onChannel }: BoardSideProps) {
  return (
    <div className="gt-funding-split">
      <Closing board={board} />
      <Card flush title={t('funding.byChannel')} note={t('funding.byChannelNote')}>
        <TwinTable
          caption={t('funding.byChannel')}
          head={[
            t('funding.channelFilter'),
            t('funding.bids'),
            headInWan(t('funding.applied')),
            headInWan(t('funding.allocated')),
            headInWan(t('funding.paid')),
            t('funding.rate'),
          ]}
          rows={board.channels.map(({ channel, bids, applied, allocated, paid, rate }) => ({
            id: channel ?? 'NONE',
            cells: [
              channel === null ? (
                channelWord(channel)
              ) : (
                <button key="channel" type="button" className="gt-link" onClick={() => onChannel(channel)}>
                  {channelWord(channel)}
                </button>
              ),
              bids,
              wanOrDash(applied),
              wanOrDash(allocated),
              wanOrDash(paid),
              rateOrDash(rate),
            ],
          }))}
        />
      </Card>
    </div>
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
