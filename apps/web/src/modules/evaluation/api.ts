import {
  compareEndpoint,
  enterpriseResultsEndpoint,
  evaluationFiguresEndpoint,
  evaluationSchemesEndpoint,
  evaluationsEndpoint,
  evaluationVersionsEndpoint,
  objectionsEndpoint,
  rankingEndpoint,
  replayEndpoint,
  sensitivityEndpoint,
  unitResultEndpoint,
  waysEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** Everything that is asked of runs lies below it, so that an act on one brings all of it up to date. */
export const EVALUATION_KEY = ['evaluation'] as const;

/** A run, at one of its frozen versions; the latest unless told. */
export interface RunAt {
  readonly id: string;
  readonly no: number | null;
}

const atVersion = ({ no }: RunAt) => (no === null ? {} : { no });
const runKey = ({ id, no }: RunAt, ...rest: readonly unknown[]) => [...EVALUATION_KEY, 'run', id, no, ...rest];

export function useSchemes() {
  return useQuery({
    queryKey: [...EVALUATION_KEY, 'schemes'],
    queryFn: ({ signal }) => call(evaluationSchemesEndpoint, { signal }),
  });
}

export function useRuns(scheme: string | null) {
  return useQuery({
    queryKey: [...EVALUATION_KEY, 'runs', scheme],
    queryFn: ({ signal }) => call(evaluationsEndpoint, { query: scheme === null ? {} : { scheme }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRanking(run: RunAt) {
  return useQuery({
    queryKey: runKey(run),
    queryFn: ({ signal }) => call(rankingEndpoint, { params: { id: run.id }, query: atVersion(run), signal }),
    placeholderData: keepPreviousData,
  });
}

export function useVersions(id: string) {
  return useQuery({
    queryKey: [...EVALUATION_KEY, 'versions', id],
    queryFn: ({ signal }) => call(evaluationVersionsEndpoint, { params: { id }, signal }),
  });
}

export function useUnitResult(run: RunAt, unit: string) {
  return useQuery({
    queryKey: runKey(run, 'unit', unit),
    queryFn: ({ signal }) => call(unitResultEndpoint, { params: { id: run.id, unit }, query: atVersion(run), signal }),
  });
}

export type Aim = { readonly class: string } | { readonly rank: number };

/** What would bring a unit to a class or a rank. It is searched for, so it is asked for only while `wanted`. */
export function useWays(run: RunAt, unit: string, aim: Aim, wanted = true) {
  return useQuery({
    queryKey: runKey(run, 'ways', unit, aim),
    queryFn: ({ signal }) =>
      call(waysEndpoint, { params: { id: run.id, unit }, query: { ...atVersion(run), ...aim }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted,
  });
}

/** An act although it changes nothing: each press works everything out again. */
export function useReplay(run: RunAt) {
  return useMutation({
    mutationFn: () => call(replayEndpoint, { params: { id: run.id }, query: atVersion(run) }),
  });
}

/** Asks for nothing until it is known what to compare with. */
export function useCompare(run: RunAt, other: string | null) {
  return useQuery({
    queryKey: runKey(run, 'compare', other),
    queryFn: ({ signal }) =>
      call(compareEndpoint, { params: { id: run.id }, query: { ...atVersion(run), with: other ?? '' }, signal }),
    enabled: other !== null,
  });
}

export function useSensitivity(run: RunAt) {
  return useQuery({
    queryKey: runKey(run, 'sensitivity'),
    queryFn: ({ signal }) => call(sensitivityEndpoint, { params: { id: run.id }, query: atVersion(run), signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useFigures(run: RunAt) {
  return useQuery({
    queryKey: runKey(run, 'figures'),
    queryFn: ({ signal }) => call(evaluationFiguresEndpoint, { params: { id: run.id }, query: atVersion(run), signal }),
  });
}

/** What the last published runs made of a company. */
export function useEnterpriseResults(id: string) {
  return useQuery({
    queryKey: [...EVALUATION_KEY, 'enterprise', id],
    queryFn: ({ signal }) => call(enterpriseResultsEndpoint, { params: { id }, signal }),
  });
}

export function useObjections(id: string) {
  return useQuery({
    queryKey: [...EVALUATION_KEY, 'objections', id],
    queryFn: ({ signal }) => call(objectionsEndpoint, { params: { id }, signal }),
  });
}
