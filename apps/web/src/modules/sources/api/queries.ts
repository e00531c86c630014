import {
  type Batch,
  type BatchStatus,
  batchEffectEndpoint,
  batchEndpoint,
  batchListEndpoint,
  batchOutlineEndpoint,
  type Candidate,
  type CandidateAction,
  candidateListEndpoint,
  sheetRowsEndpoint,
  sourceSheetsEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

const LIST_PAGE = 50;

/** Batches of a status, newest first, page by page. */
export function useBatches(status: BatchStatus, kind: Batch['kind'] | undefined) {
  return useInfiniteQuery({
    queryKey: ['batches', status, kind ?? null],
    queryFn: ({ pageParam, signal }) =>
      call(batchListEndpoint, {
        query: { status, limit: LIST_PAGE, offset: pageParam, ...(kind === undefined ? {} : { kind }) },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => nextOffset(last.total, all.length * LIST_PAGE),
    placeholderData: keepPreviousData,
  });
}

function nextOffset(total: number, loaded: number): number | undefined {
  return loaded < total ? loaded : undefined;
}

/**
 * One batch. Everything else that is asked about it lies below its key, so that one invalidation after a decision brings
 * all of it up to date while the old answers stay on screen.
 */
export function useBatch(id: string) {
  return useQuery({
    queryKey: ['batch', id],
    queryFn: ({ signal }) => call(batchEndpoint, { params: { id }, signal }),
    staleTime: 0,
  });
}

/** What entering the batch would do to sums. */
export function useEffectOfBatch(id: string) {
  return useQuery({
    queryKey: ['batch', id, 'effect'],
    queryFn: ({ signal }) => call(batchEffectEndpoint, { params: { id }, signal }),
  });
}

export function useOutline(id: string, sheetNo: number) {
  return useQuery({
    queryKey: ['batch', id, 'outline', sheetNo],
    queryFn: ({ signal }) => call(batchOutlineEndpoint, { params: { id }, query: { sheetNo }, signal }),
  });
}

const DIFF_PAGE = 60;

/** Rows that differ from the ledger, conflicts first, or the rows of one action. */
export function useDifferences(id: string, action: CandidateAction | null) {
  return useInfiniteQuery({
    queryKey: ['batch', id, 'differences', action],
    queryFn: ({ pageParam, signal }) =>
      call(candidateListEndpoint, {
        params: { id },
        query: {
          ...(action === null ? { differing: 'yes' as const } : { action }),
          limit: DIFF_PAGE,
          offset: pageParam,
        },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => nextOffset(last.total, all.length * DIFF_PAGE),
  });
}

const MOST = 500;
const MOST_PAGES = 10;

async function allCandidates(
  id: string,
  query: { withProblems?: 'yes'; action?: CandidateAction },
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows, total } = await call(candidateListEndpoint, {
      params: { id },
      query: { ...query, limit: MOST, offset: page * MOST },
      signal,
    });
    found.push(...rows);
    if (found.length >= total) break;
  }
  return found;
}

/** Every row with a problem; a sheet with more than five thousand of them has one problem, not five thousand. */
export function useProblemRows(id: string) {
  return useQuery({
    queryKey: ['batch', id, 'problems'],
    queryFn: ({ signal }) => allCandidates(id, { withProblems: 'yes' }, signal),
  });
}

/** Every row in conflict, for deciding on all of one kind. */
export function useConflictRows(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['batch', id, 'conflicts'],
    queryFn: ({ signal }) => allCandidates(id, { action: 'conflict' }, signal),
    enabled,
  });
}

/** A monthly report makes a dozen records of one row: so few rows stay below the 500 records of one answer. */
export const CANDIDATE_BLOCK = 40;
export const TEXT_BLOCK = 200;

/** Records of blocks of rows of one sheet. */
export function useCandidateBlocks(id: string, sheetNo: number, blocks: readonly number[]) {
  return useQueries({
    queries: blocks.map((block) => ({
      queryKey: ['batch', id, 'rows', sheetNo, block],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(candidateListEndpoint, {
          params: { id },
          query: {
            sheetNo,
            fromRow: block * CANDIDATE_BLOCK + 1,
            toRow: (block + 1) * CANDIDATE_BLOCK,
            limit: MOST,
          },
          signal,
        }),
    })),
    combine: (results) => results.flatMap((result) => result.data?.rows ?? []),
  });
}

export interface TextRow {
  readonly row: number;
  readonly cells: readonly (string | null)[] | null;
}

/** Texts of blocks of rows of one sheet; they never change. */
export function useTextBlocks(sourceId: string | null, sheetNo: number, blocks: readonly number[]) {
  return useQueries({
    queries: (sourceId === null ? [] : blocks).map((block) => ({
      queryKey: ['source', sourceId, 'rows', sheetNo, block],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(sheetRowsEndpoint, {
          params: { id: sourceId ?? '', sheetNo },
          query: { from: block * TEXT_BLOCK + 1, to: (block + 1) * TEXT_BLOCK },
          signal,
        }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => ({
      rows: new Map<number, TextRow>(
        results.flatMap((result) => (result.data?.rows ?? []).map((row) => [row.row, row])),
      ),
      /** Blocks that have arrived. */
      blocks: blocks.filter((_, i) => results[i]?.data !== undefined),
      error: results.find((result) => result.error)?.error ?? null,
    }),
  });
}

export function useSource(id: string) {
  return useQuery({
    queryKey: ['source', id],
    queryFn: ({ signal }) => call(sourceSheetsEndpoint, { params: { id }, signal }),
  });
}
