import { type BatchDetail, confirmBatchEndpoint, discardBatchEndpoint, undoBatchEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { countsText, keyLabel } from '../model/words.ts';
import { useReview } from './review-context.tsx';

interface UndoDialogProps {
  readonly batch: BatchDetail;
  readonly onClose: () => void;
}

/** Kept values named at once; the rest is counted. */
const NAMED = 12;

/**
 * Undoing is a batch of its own: it is made first, shows what goes back and what stays because later batches changed it,
 * and is confirmed or dropped here, or looked at row by row.
 */
export function UndoDialog({ batch, onClose }: UndoDialogProps) {
  const { dictionary } = useReview();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useMutation({
    mutationFn: () => call(undoBatchEndpoint, { params: { id: batch.id }, body: { confirm: false } }),
  });
  const asked = useRef(false);
  const { mutate } = draft;
  useEffect(() => {
    // Once, though effects run twice in development: every call makes a batch.
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);
  const undo = draft.data?.batch;
  const confirm = useMutation({
    mutationFn: (made: { id: string; version: number }) =>
      call(confirmBatchEndpoint, { params: { id: made.id }, body: { version: made.version } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const drop = useMutation({
    mutationFn: (made: { id: string; version: number }) =>
      call(discardBatchEndpoint, { params: { id: made.id }, body: { version: made.version } }),
  });
  const leave = () => {
    if (undo && !confirm.isSuccess) drop.mutate(undo);
    onClose();
  };
  const title = t('sources.undo.title', { title: batch.title });
  const kept = draft.data?.kept ?? [];
  return (
    <Dialog onClose={leave} label={title} className="gt-review-reason">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={leave} />
      </header>
      <div className="gt-dialog-body">
        {draft.error || confirm.error ? (
          <ErrorState error={draft.error ?? confirm.error} />
        ) : !undo ? (
          <Skeleton rows={3} />
        ) : (
          <>
            <p>{t('sources.undo.back', { n: undo.counts.changed, counts: countsText(undo.counts) })}</p>
            {batch.counts.new > 0 && <p>{t('sources.undo.void')}</p>}
            <p>{kept.length === 0 ? t('sources.undo.noneKept') : t('sources.undo.kept', { n: kept.length })}</p>
            <ul className="gt-review-kept">
              {kept.slice(0, NAMED).map(({ entityId, key, kind, name }) => (
                <li key={`${entityId} ${key}`}>
                  {name} · {keyLabel(dictionary, kind, key, true)}
                </li>
              ))}
              {kept.length > NAMED && <li className="gt-note">{t('sources.undo.keptMore', { n: kept.length })}</li>}
            </ul>
          </>
        )}
      </div>
      <footer className="gt-dialog-foot">
        {undo && (
          <Button onClick={() => void navigate({ to: `/sources/batches/${undo.id}` })}>{t('sources.undo.look')}</Button>
        )}
        <Button onClick={leave}>{t('sources.undo.cancel')}</Button>
        <Button
          type="primary"
          danger
          disabled={!undo || confirm.isPending}
          onClick={() => undo && confirm.mutate(undo)}
        >
          {t('sources.undo.confirm')}
        </Button>
      </footer>
    </Dialog>
  );
}
