import { STANDING_STATES } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useHalf } from '../api.ts';
import { printSpan } from '../print.ts';
import { DetailCards } from './detail-cards.tsx';
import { BoardBar, type BoardProps, queryOf } from './frame.tsx';
import { BoardTable } from './table.tsx';
import { Tally } from './tally.tsx';

/** Half the time, half the task: what has a target of the year, of a place and the places below it, worst first. */
export function HalfView(props: BoardProps) {
  const { one, onPick } = props;
  const { data, error, refetch, isPlaceholderData } = useHalf(queryOf(props));
  const open = one === null ? undefined : data?.rows.find((row) => `${row.place.id}|${row.indicator.id}` === one);
  return (
    <>
      <BoardBar {...props} data={data} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={12} />}
      {data && (
        <div className="gt-indicators" aria-busy={isPlaceholderData}>
          <Tally tally={data.tally} states={STANDING_STATES.filter((state) => state !== 'NO_TARGET')} />
          <Card
            flush
            title={t('indicators.board.halfList', { place: data.place.name, period: printSpan(data.period) })}
            note={t('indicators.board.halfNote')}
            extra={<span>{t('indicators.listed', { n: data.rows.length, total: data.rows.length })}</span>}
          >
            <BoardTable
              withPlace
              rows={data.rows}
              period={data.period}
              asOf={printInstant(data.asOf)}
              open={open}
              onOpen={(row) => onPick({ one: row && `${row.place.id}|${row.indicator.id}` })}
            />
          </Card>
          {open && <DetailCards row={open} period={data.period} onClose={() => onPick({ one: null })} />}
        </div>
      )}
    </>
  );
}
