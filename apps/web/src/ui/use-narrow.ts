import { useSyncExternalStore } from 'react';

/** The width below which a page is laid out for a phone; the style sheets say the same. */
const PHONE = '(max-width: 640px)';

/** Whether the page is shown on a phone, where lists become cards. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
