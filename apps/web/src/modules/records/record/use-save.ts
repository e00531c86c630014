import { recordHistoryEndpoint, saveRecordEndpoint, type Values, valuesSchema } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { isApiError } from '../../../api/error.ts';
import { messageOf } from '../../../ui/states.tsx';
import { printInstant } from '../office-time.ts';
import { useRecordPage } from './record-context.tsx';

/** What stands in the ledger now, when a save was refused because somebody else was quicker. */
export interface Stale {
  readonly version: number;
  readonly values: Values;
  readonly by: string;
  readonly at: string;
}

/** Saves changes of the record of the page against the version on screen. */
export function useSaveRecord() {
  const { ledger, record } = useRecordPage();
  const client = useQueryClient();
  const [stale, setStale] = useState<Stale | null>(null);
  /** The version to write against once both versions have been compared. */
  const [base, setBase] = useState<number | null>(null);
  /** What was refused until somebody says why it is changed, and the sentence that says so. */
  const [asking, setAsking] = useState<{ readonly changes: Values; readonly sentence: string } | null>(null);
  const mutation = useMutation({
    mutationFn: ({ changes, reason }: { readonly changes: Values; readonly reason?: string }) =>
      call(saveRecordEndpoint, {
        params: { kind: ledger.kind },
        body: {
          ...{ id: record.id, version: base ?? record.version, territoryId: record.territoryId, changes },
          ...(reason === undefined ? {} : { reason }),
        },
      }),
    onSuccess: async () => {
      setAsking(null);
      await client.invalidateQueries({ queryKey: ['records'] });
    },
    onError: async (error, { changes }) => {
      setAsking(asksReason(error) ? { changes, sentence: messageOf(error) } : null);
      const conflict = staleVersion(error);
      if (!conflict) return;
      const history = await call(recordHistoryEndpoint, {
        params: { kind: ledger.kind, id: record.id },
        query: { limit: 1 },
      });
      const newest = history.revisions[0];
      setStale({
        ...conflict,
        by: newest?.confirmedBy ?? '',
        at: newest === undefined ? '' : printInstant(newest.confirmedAt),
      });
    },
  });
  return {
    mutate: (changes: Values, then: { readonly onSuccess: () => void }) => mutation.mutate({ changes }, then),
    asking,
    /** Sends what was refused once more, with the reason. */
    giveReason(reason: string, then: { readonly onSuccess: () => void }) {
      if (asking) mutation.mutate({ changes: asking.changes, reason }, then);
    },
    forget() {
      setAsking(null);
      mutation.reset();
    },
    isPending: mutation.isPending,
    error: mutation.error,
    stale,
    /** Goes on from the stored version; answers its values. */
    takeTheirs(): Values {
      const values = stale?.values ?? record.values;
      setBase(stale?.version ?? null);
      setStale(null);
      mutation.reset();
      return values;
    },
    dismiss: () => setStale(null),
  };
}

/** Whether a change of the ledger was refused only because it takes a reason: a final figure, or a sealed period. */
export function asksReason(error: unknown): boolean {
  return isApiError(error) && (error.code === 'settled_changed' || error.code === 'period_sealed');
}

/** The stored version out of a refusal of a stale write; null for any other failure. */
export function staleVersion(error: unknown): { readonly version: number; readonly values: Values } | null {
  if (!isApiError(error) || error.code !== 'record_stale') return null;
  const details = (error.details ?? {}) as Readonly<Record<string, unknown>>;
  const values = valuesSchema.safeParse(details.ours);
  return typeof details.current === 'number' && values.success
    ? { version: details.current, values: values.data }
    : null;
}
