import { schemePreviewEndpoint } from '@guatu/contract';
import type { DataObject } from '@guatu/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type CallInput, call } from '../../../api/client.ts';

/** Somebody who is still typing is not answered yet. */
const PAUSE_MS = 500;

/** What the scheme as it now stands would make of a run's data; asked again once nothing changes for a moment. */
export function usePreview(ruleId: string, scheme: DataObject, run: string | null, ready: boolean) {
  const settled = useSettled(scheme);
  return useQuery({
    queryKey: ['evaluation', 'preview', ruleId, run, JSON.stringify(settled)],
    queryFn: ({ signal }) =>
      call(schemePreviewEndpoint, { params: { id: ruleId }, body: { run, scheme: plain(settled) }, signal }),
    // An older answer stays to be read while a new one is worked out.
    placeholderData: keepPreviousData,
    enabled: ready && settled === scheme,
    retry: false,
  });
}

function useSettled(scheme: DataObject): DataObject {
  const [settled, setSettled] = useState(scheme);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(scheme), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [scheme]);
  return settled;
}

/** Plain data is JSON as it is; the form's type merely forbids writing to it. */
const plain = (scheme: DataObject) => scheme as CallInput<typeof schemePreviewEndpoint>['body']['scheme'];
