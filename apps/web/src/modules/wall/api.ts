import {
  type WallFigureId,
  type WallListId,
  wallEndpoint,
  wallFigureEndpoint,
  wallListEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { WallQuery } from './filters.ts';

/** The wall of one question. Old numbers stay on screen while new ones are on the way. */
export function useWall(query: WallQuery, refetchInterval: number | false = false) {
  return useQuery({
    queryKey: ['wall', query],
    queryFn: ({ signal }) => call(wallEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval,
    refetchIntervalInBackground: refetchInterval !== false,
  });
}

const LIST_PAGE = 100;

/** All rows of one list, page after page; asked for only when the reader wants more than the wall itself brings. */
export function useWallList(query: WallQuery, list: WallListId, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['wall', 'list', query, list],
    queryFn: ({ signal, pageParam }) =>
      call(wallListEndpoint, { query: { ...query, list, limit: LIST_PAGE, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.count ? loaded : undefined;
    },
    enabled,
  });
}

export interface FigureQuestion {
  readonly figure: WallFigureId;
  /** `BUILD:70`, for the figures of a stage. */
  readonly stage?: string;
  readonly query: WallQuery;
}

/** The projects behind one figure, the largest first. */
export function useWallFigure({ figure, stage, query }: FigureQuestion, limit: number) {
  return useQuery({
    queryKey: ['wall', 'figure', figure, stage, query, limit],
    queryFn: ({ signal }) =>
      call(wallFigureEndpoint, {
        query: { ...query, figure, ...(stage === undefined ? {} : { stage }), limit },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
