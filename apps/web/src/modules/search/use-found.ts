import { type RecordRow, recordListEndpoint } from '@guatu/contract';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { blockerLedger } from '../blockers/ledger.ts';
import { enterpriseLedger } from '../enterprises/ledger.ts';
import { fundingLedger } from '../funding/ledger.ts';
import { observationLedger } from '../indicators/ledger.ts';
import { leadLedger } from '../leads/ledger.ts';
import { projectLedger } from '../projects/ledger.ts';
import type { Ledger } from '../records/ledger.ts';

const LEDGERS: readonly Ledger[] = [
  projectLedger,
  enterpriseLedger,
  leadLedger,
  blockerLedger,
  fundingLedger,
  observationLedger,
];

/** Rows of each ledger that are shown; the list itself has the others. */
const SHOWN = 8;

/** What one ledger has of the words. */
export interface FoundGroup {
  readonly ledger: Ledger;
  readonly rows: readonly RecordRow[];
  readonly total: number;
  /** False: there are more than are counted. */
  readonly exact: boolean;
}

export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => Promise<unknown>;
}

/** Asks every ledger for the words, each through its own list. */
export function useFound(words: string): Found {
  return useQueries({
    queries: LEDGERS.map(({ kind }) => ({
      queryKey: ['search', kind, words],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(recordListEndpoint, { params: { kind }, query: { q: words, limit: SHOWN }, signal }),
    })),
    combine: (results) => ({
      groups: results.flatMap(({ data }, index) => {
        const ledger = LEDGERS[index];
        return data && ledger ? [{ ledger, rows: data.rows, total: data.total, exact: data.exact }] : [];
      }),
      pending: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error)?.error ?? null,
      retry: () => Promise.all(results.map((result) => result.refetch())),
    }),
  });
}
