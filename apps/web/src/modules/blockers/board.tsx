import type { BlockerAct, BoardBlocker } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { type Dictionary, useDictionary } from '../records/dictionary.ts';
import { printInstant } from '../records/office-time.ts';
import { recordPath } from '../records/paths.ts';
import { ActDialog } from './act-dialog.tsx';
import { type Board, useBoard } from './api.ts';
import { CauseDialog } from './cause-dialog.tsx';
import { boardColumns } from './columns.tsx';
import { NoBlockers, PhoneBoard } from './phone-board.tsx';
import { BoardSide } from './side.tsx';
import './components.css';

/** Everything that is not closed, late first, with what a day costs, what lies behind it and how units answer. */
export function BlockerBoard() {
  const board = useBoard({});
  const dictionary = useDictionary();
  const error = dictionary.error ?? (board.data ? null : board.error);
  if (error) return <ErrorState error={error} onRetry={() => void board.refetch()} />;
  if (!board.data || !dictionary.data) return <Skeleton rows={12} />;
  return (
    <div className="gt-blockers">
      <OpenBlockers board={board.data} dictionary={dictionary.data} loading={board.isFetching} />
      <BoardSide board={board.data} />
    </div>
  );
}

interface OpenBlockersProps {
  readonly board: Board;
  readonly dictionary: Dictionary;
  readonly loading: boolean;
}

function OpenBlockers({ board, dictionary, loading }: OpenBlockersProps) {
  const { blockers, causes, satisfactions, asOf } = board;
  const navigate = useNavigate();
  const mayLay = useMay('dispatch.manage');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly blocker: BoardBlocker; readonly act: BlockerAct } | null>(null);
  const [laying, setLaying] = useState(false);
  const narrow = useNarrow();
  const onAct = useCallback((blocker: BoardBlocker, act: BlockerAct) => setAsked({ blocker, act }), []);
  const columns = useMemo(() => boardColumns({ dictionary, causes, onAct }), [dictionary, causes, onAct]);
  const late = blockers.filter(({ left }) => left !== null && left < 0).length;
  const chosen = blockers.filter(({ id }) => selected.has(id));
  return (
    <Card
      className="gt-blockers-main"
      flush
      title={t('blockers.open')}
      note={t('blockers.sort')}
      extra={
        <>
          {mayLay && chosen.length > 0 && (
            <button type="button" className="gt-link" onClick={() => setLaying(true)}>
              {t('blockers.lay', { n: chosen.length })}
            </button>
          )}
          <span>{t('blockers.count', { n: blockers.length, late })}</span>
          <span className="gt-note">{t('blockers.asOf', { at: printInstant(asOf) })}</span>
        </>
      }
    >
      {narrow ? (
        <PhoneBoard {...{ blockers, causes, dictionary, onAct }} />
      ) : (
        <DataTable
          label={t('blockers.open')}
          columns={columns}
          rows={blockers}
          rowId={({ id }) => id}
          pageKeys
          loading={loading}
          onOpen={({ id }) => void navigate({ to: recordPath('blocker', id) })}
          {...(mayLay ? { selected, onSelect: setSelected } : {})}
          empty={<NoBlockers />}
        />
      )}
      {asked && <ActDialog {...asked} satisfactions={satisfactions} onClose={() => setAsked(null)} />}
      {laying && (
        <CauseDialog
          blockers={chosen}
          onClose={() => setLaying(false)}
          onDone={() => {
            setLaying(false);
            setSelected(new Set());
          }}
        />
      )}
    </Card>
  );
}
