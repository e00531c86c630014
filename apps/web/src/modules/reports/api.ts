import {
  acceptRestEndpoint,
  correctionListEndpoint,
  decideReadingsEndpoint,
  markReadingEndpoint,
  pasteReportEndpoint,
  type ReadingDecision,
  type ReadingsChanged,
  type Report,
  reportBatchEndpoint,
  reportEndpoint,
  reportListEndpoint,
  reportPublicationEndpoint,
  revokeCorrectionEndpoint,
  undoReadingsEndpoint,
  uploadReportEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { anyForm, formOf } from '../../api/form-body.ts';
import { withReadings } from './model/readings.ts';

const PAGE = 50;

export function useReports() {
  return useInfiniteQuery({
    queryKey: ['reports'],
    queryFn: ({ pageParam, signal }) => call(reportListEndpoint, { query: { limit: PAGE, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  });
}

export function useReport(id: string) {
  return useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => call(reportEndpoint, { params: { id }, signal }),
  });
}

export const uploadReport = (file: File) => call({ ...uploadReportEndpoint, body: anyForm }, { body: formOf(file) });

export const pasteReport = (body: { readonly title: string | null; readonly text: string }) =>
  call(pasteReportEndpoint, { body });

/** The acts of a review. What an act changed is put into the report on screen at once; nothing is fetched again. */
export function useReadingActs(id: string) {
  const client = useQueryClient();
  const onSuccess = (changed: ReadingsChanged) => {
    client.setQueryData<Report>(['report', id], (before) => before && withReadings(before, changed));
    void client.invalidateQueries({ queryKey: ['reports'] });
  };
  const params = { id };
  return {
    decide: useMutation({
      mutationFn: (decisions: ReadingDecision[]) => call(decideReadingsEndpoint, { params, body: { decisions } }),
      onSuccess,
    }),
    rest: useMutation({
      mutationFn: (expected: number) => call(acceptRestEndpoint, { params, body: { expected } }),
      onSuccess,
    }),
    undo: useMutation({ mutationFn: () => call(undoReadingsEndpoint, { params }), onSuccess }),
    mark: useMutation({
      mutationFn: (body: { start: number; end: number }) => call(markReadingEndpoint, { params, body }),
      onSuccess,
    }),
    batch: useMutation({
      mutationFn: () => call(reportBatchEndpoint, { params }),
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: ['report', id] }),
          client.invalidateQueries({ queryKey: ['batches'] }),
        ]),
    }),
  };
}

/** Says who published the report and when; the list names it as well. */
export function usePublication(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly publisher: string | null; readonly publishedOn: string | null }) =>
      call(reportPublicationEndpoint, { params: { id }, body }),
    onSuccess: (said) => {
      client.setQueryData<Report>(['report', id], (before) => before && { ...before, ...said });
      void client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}

export type ReadingActs = ReturnType<typeof useReadingActs>;

export function useCorrections() {
  return useQuery({
    queryKey: ['reports', 'corrections'],
    queryFn: ({ signal }) => call(correctionListEndpoint, { signal }),
  });
}

export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(revokeCorrectionEndpoint, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports', 'corrections'] }),
  });
}
