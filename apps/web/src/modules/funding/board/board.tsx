import { type BidBoard, type BidQuery, type BidState, bidWorkbookEndpoint } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useBidBoard } from '../api.ts';
import { BidList } from './bid-list.tsx';
import { Pipeline } from './pipeline.tsx';
import { BoardSide } from './side.tsx';

interface BidBoardViewProps {
  readonly query: BidQuery;
  readonly onState: (state: BidState | null) => void;
  readonly onChannel: (channel: string | null) => void;
}

/** The pipeline by state, what closes soon, and the bids with the worst first. */
export function BidBoardView({ query, onState, onChannel }: BidBoardViewProps) {
  const { data, error, refetch, isPlaceholderData } = useBidBoard(query);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  return (
    <div className="gt-funding" aria-busy={isPlaceholderData}>
      <Pipeline board={data} chosen={query.state ?? null} onChoose={onState} />
      <BoardSide board={data} onChannel={onChannel} />
      <Bids board={data} query={query} />
    </div>
  );
}

function Bids({ board, query }: { readonly board: BidBoard; readonly query: BidQuery }) {
  const { bids, total, stuck, late, asOf } = board;
  return (
    <Card
      flush
      title={t('funding.list')}
      note={t('funding.listNote')}
      extra={
        <>
          <span>{t('funding.listed', { n: bids.length, total, stuck, late })}</span>
          <span className="gt-note">{t('funding.asOf', { at: printInstant(asOf) })}</span>
          <FileButton of={bidWorkbookEndpoint} label={t('funding.workbook')} query={query} />
        </>
      }
    >
      <BidList bids={bids} />
    </Card>
  );
}
