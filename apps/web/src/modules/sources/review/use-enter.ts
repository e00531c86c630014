import { type BatchDetail, confirmBatchEndpoint, discardBatchEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { isApiError } from '../../../api/error.ts';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { asksReason } from '../../records/record/use-save.ts';
import { isReady } from '../model/diff.ts';

export interface Enter {
  /** Nothing is open and the person may. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly run: (reason?: string) => void;
  readonly discard: (reason: string) => void;
  /** Why entering takes a reason: a sealed period, or a final figure; null while it takes none. */
  readonly asks: string | null;
  readonly forget: () => void;
  readonly error: unknown;
}

/** A sealed period is told with what follows from it; a final figure in the server's own sentence. */
function askedWhy(error: unknown): string {
  const sealed = isApiError(error) && error.code === 'period_sealed';
  return sealed ? t('sources.bar.sealReason') : messageOf(error);
}

/** Entering a batch as a whole, or giving it up. */
export function useEnter(batch: BatchDetail): Enter {
  const client = useQueryClient();
  const params = { id: batch.id };
  const { version } = batch;
  // Other pages show the ledger that has just changed.
  const changed = () => client.invalidateQueries();
  const confirm = useMutation({
    mutationFn: (reason: string | undefined) =>
      call(confirmBatchEndpoint, { params, body: { version, ...(reason === undefined ? {} : { reason }) } }),
    onSuccess: changed,
    onError: () => client.invalidateQueries({ queryKey: ['batch', batch.id] }),
  });
  const discard = useMutation({
    mutationFn: (reason: string) => call(discardBatchEndpoint, { params, body: { version, reason } }),
    onSuccess: changed,
  });
  const asks = asksReason(confirm.error) ? askedWhy(confirm.error) : null;
  const busy = confirm.isPending || discard.isPending;
  const open = { mustHandle: batch.problemCounts.mustHandle, conflicts: batch.counts.conflict };
  const ready = batch.abilities.confirm && isReady(open);
  return {
    ready,
    busy,
    run: (reason) => {
      if (ready && !busy) confirm.mutate(reason);
    },
    discard: (reason) => discard.mutate(reason),
    asks,
    forget: () => confirm.reset(),
    error: asks !== null ? null : (confirm.error ?? discard.error),
  };
}
