import { STANDING_STATES } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useBoard } from '../api.ts';
import { printSpan } from '../print.ts';
import { DetailCards } from './detail-cards.tsx';
import { BoardBar, type BoardProps, queryOf, WorkbookButton } from './frame.tsx';
import { BoardTable } from './table.tsx';
import { Tally } from './tally.tsx';

/** One place and one period: every indicator with target, actual, pace, growth and rank, worst first. */
export function BoardView(props: BoardProps) {
  const { one, onPick } = props;
  const query = queryOf(props);
  const { data, error, refetch, isPlaceholderData } = useBoard(query);
  const bar = <BoardBar {...props} data={data} />;
  if (error || !data) {
    return (
      <>
        {bar}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={12} />}
      </>
    );
  }
  const open = one === null ? undefined : data.rows.find((row) => `${row.place.id}|${row.indicator.id}` === one);
  return (
    <>
      {bar}
      <div className="gt-indicators" aria-busy={isPlaceholderData}>
        <Tally tally={data.tally} states={STANDING_STATES} />
        <Card
          flush
          title={t('indicators.board.list', { place: data.place.name, period: printSpan(data.period) })}
          note={t('indicators.board.note')}
          extra={
            <>
              <span>{t('indicators.listed', { n: data.rows.length, total: data.rows.length })}</span>
              <span>{t('indicators.asOf', { time: printInstant(data.asOf) })}</span>
              <WorkbookButton query={query} />
            </>
          }
        >
          <BoardTable
            rows={data.rows}
            period={data.period}
            asOf={printInstant(data.asOf)}
            open={open}
            onOpen={(row) => onPick({ one: row && `${row.place.id}|${row.indicator.id}` })}
          />
        </Card>
        {open && <DetailCards row={open} period={data.period} onClose={() => onPick({ one: null })} />}
        <p className="gt-note">
          {data.unmatched > 0 && `${t('indicators.board.unmatched', { n: data.unmatched })} `}
          {t('indicators.rule', { title: data.rule.title, version: data.rule.version, note: data.rule.sourceNote })}
        </p>
      </div>
    </>
  );
}
