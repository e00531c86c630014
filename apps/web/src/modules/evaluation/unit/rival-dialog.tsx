import type { UnitResult } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { type RunAt, useUnitResult } from '../api.ts';
import { printCell, printPoints, printScore } from '../model/numbers.ts';

export interface RivalDialogProps {
  readonly run: RunAt;
  readonly own: string;
  readonly rival: string;
  readonly onClose: () => void;
}

/** Two neighbours line by line: where the points between them come from. */
export function RivalDialog({ run, own, rival, onClose }: RivalDialogProps) {
  const mine = useUnitResult(run, own);
  const other = useUnitResult(run, rival);
  const error = mine.error ?? other.error;
  const title =
    mine.data && other.data
      ? t('unitScore.rivals', { own: mine.data.name, other: other.data.name })
      : t('unitScore.compare');
  return (
    <Dialog label={title} onClose={onClose} className="gt-rivals">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        {mine.data && other.data ? (
          <Lines own={mine.data} other={other.data} />
        ) : error ? (
          <ErrorState error={error} />
        ) : (
          <Skeleton rows={10} />
        )}
      </div>
    </Dialog>
  );
}

function Lines({ own, other }: { readonly own: UnitResult; readonly other: UnitResult }) {
  const theirs = new Map(other.lines.map((line) => [line.id, line]));
  const gap = (mine: number | null | undefined, their: number | null | undefined) =>
    mine == null || their == null ? '—' : printPoints(mine - their);
  return (
    <>
      {own.total !== null && other.total !== null && (
        <p>
          {t(own.total >= other.total ? 'unitScore.rivalAhead' : 'unitScore.rivalBehind', {
            own: own.name,
            other: other.name,
            gap: printScore(Math.abs(own.total - other.total)),
          })}
        </p>
      )}
      <TwinTable
        caption={t('unitScore.rivals', { own: own.name, other: other.name })}
        head={[
          t('unitScore.column.line'),
          t('unitScore.rivalRaw', { name: own.name }),
          t('unitScore.rivalRaw', { name: other.name }),
          t('unitScore.rivalPoints', { name: own.name }),
          t('unitScore.rivalPoints', { name: other.name }),
          t('unitScore.rivalDifference'),
        ]}
        rows={own.lines.map((line) => {
          const their = theirs.get(line.id);
          return {
            id: line.id,
            cells: [
              line.kind === 'GROUP' ? <b key="title">{line.title}</b> : line.title,
              line.kind === 'GROUP' ? '' : printCell(line.raw),
              line.kind === 'GROUP' ? '' : printCell(their?.raw ?? null),
              printScore(line.points),
              printScore(their?.points),
              gap(line.points, their?.points),
            ],
          };
        })}
      />
    </>
  );
}
