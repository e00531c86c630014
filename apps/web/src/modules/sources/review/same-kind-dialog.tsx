import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { Empty, Skeleton } from '../../../ui/states.tsx';
import { useConflictRows, useProblemRows } from '../api/queries.ts';
import { type SameKind, sameKinds } from '../model/problems.ts';
import { keyLabel } from '../model/words.ts';
import { problemWord } from './problem-words.ts';
import { useReview } from './review-context.tsx';

interface SameKindDialogProps {
  readonly onClose: () => void;
}

/** Cells named in the preview of one kind; the rest is counted. */
const NAMED = 6;

/** Decides on all problems or conflicts of one kind at once, after saying which cells that concerns. */
export function SameKindDialog({ onClose }: SameKindDialogProps) {
  const { batch, decisions } = useReview();
  const problems = useProblemRows(batch.id);
  const conflicts = useConflictRows(batch.id, true);
  const rows = [...(problems.data ?? []), ...(conflicts.data ?? [])];
  const distinct = [...new Map(rows.map((row) => [row.ord, row])).values()].sort((a, b) => a.ord - b.ord);
  const kinds = sameKinds(distinct, batch.tables);
  const title = t('sources.same.title');
  return (
    <Dialog onClose={onClose} label={title} className="gt-review-same">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        {problems.isPending || conflicts.isPending ? (
          <Skeleton rows={4} />
        ) : kinds.length === 0 ? (
          <Empty title={t('sources.same.nothing')} />
        ) : (
          <ul>
            {kinds.map((kind) => (
              <SameKindItem key={kind.id} kind={kind} busy={decisions.busy} onDecide={decisions.decide} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

interface SameKindItemProps {
  readonly kind: SameKind;
  readonly busy: boolean;
  readonly onDecide: (decisions: SameKind['ways'][number]['decisions']) => void;
}

function SameKindItem({ kind, busy, onDecide }: SameKindItemProps) {
  const { dictionary, batch } = useReview();
  const entity = batch.tables.map((table) => table.ledgerKind).find((each) => each !== 'none');
  const title =
    kind.what === 'problem'
      ? problemWord(kind.of)
      : t('sources.same.conflict', {
          field: keyLabel(
            dictionary,
            entity === undefined || entity === 'progress' ? 'observation' : (entity as 'project'),
            kind.of,
          ),
        });
  const named = kind.cells
    .slice(0, NAMED)
    .map(({ cell, row, name }) => cell ?? t('sources.same.row', { row: row ?? '', name }))
    .join(t('sources.join'));
  const more = kind.cells.length > NAMED ? t('sources.same.more', { n: kind.cells.length }) : '';
  return (
    <li className="gt-review-kind">
      <p>
        <b>{title}</b> <span className="gt-note">{t('sources.same.count', { n: kind.cells.length })}</span>
      </p>
      <p className="gt-note">{t('sources.same.preview', { list: `${named}${more}` })}</p>
      <div className="gt-review-ways">
        {kind.ways.map((way) => (
          <Button key={way.kind} size="small" disabled={busy} onClick={() => onDecide(way.decisions)}>
            {t(`sources.same.${way.kind}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
