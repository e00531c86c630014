import type { ReactNode } from 'react';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { LedgerList } from './ledger-list.tsx';

/** The list of one ledger. Names come first: without them no column could be named. */
export function LedgerListPage({ ledger, views }: { readonly ledger: Ledger; readonly views?: ReactNode }) {
  const dictionary = useDictionary();
  if (dictionary.data) return <LedgerList ledger={ledger} dictionary={dictionary.data} views={views} />;
  if (dictionary.error) return <ErrorState error={dictionary.error} onRetry={() => void dictionary.refetch()} />;
  return <Skeleton rows={12} />;
}
