import type { WallRegion } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ClientMap, schemeOfClient } from './client-map.ts';
import { readClientMap } from './map-store.ts';
import { type MapScheme, schemeOf } from './scheme.ts';

export const clientMapKey = ['wall', 'client-map'] as const;

/** The client's own map where it has these units, the drawn scheme otherwise. */
export function useMapScheme(regions: readonly WallRegion[]): { scheme: MapScheme; client: ClientMap | null } {
  const stored = useQuery({ queryKey: clientMapKey, queryFn: readClientMap, staleTime: Number.POSITIVE_INFINITY });
  const client = stored.data ?? null;
  const scheme = useMemo(
    () => (client === null ? null : schemeOfClient(client, regions)) ?? schemeOf(regions),
    [client, regions],
  );
  return { scheme, client };
}
