import type { LedgerKind } from '@guatu/contract';
import { recordEndpoint } from '@guatu/contract';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { knownThen } from '../../records/office-time.ts';
import { useRecordPage } from '../../records/record/record-context.tsx';
import type { LedgerRecord } from '../../records/record/use-record.ts';

/** The records of a kind that the project of the page is joined to, as known at the time of the page. */
export function useRelated(kind: LedgerKind): readonly LedgerRecord[] {
  const { record, known } = useRecordPage();
  const ids = record.links.filter((link) => link.entityKind === kind).map(({ id }) => id);
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['records', kind, id, 'item', known],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call(recordEndpoint, {
          params: { kind, id },
          query: knownThen(known),
          signal,
        }),
    })),
  });
  return answers.flatMap(({ data }) => (data ? [data] : []));
}
