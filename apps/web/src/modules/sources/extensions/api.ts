import { extensionFieldListEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

/** The columns of the offices' own, all kinds at once: there are dozens, not thousands. */
export function useExtensionFields() {
  return useQuery({
    queryKey: ['extension-fields'],
    queryFn: ({ signal }) => call(extensionFieldListEndpoint, { signal }),
  });
}
