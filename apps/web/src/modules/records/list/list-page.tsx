import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { LedgerList, type ToolbarSlot } from './ledger-list.tsx';

export interface LedgerListPageProps {
  readonly ledger: Ledger;
  /** Further acts of the toolbar: export. */
  readonly toolbar?: ToolbarSlot;
}

/** The list of one ledger. Names come first: without them no column could be named. */
export function LedgerListPage({ ledger, toolbar }: LedgerListPageProps) {
  const dictionary = useDictionary();
  if (dictionary.data) {
    return <LedgerList ledger={ledger} dictionary={dictionary.data} {...(toolbar ? { toolbar } : {})} />;
  }
  if (dictionary.error) return <ErrorState error={dictionary.error} onRetry={() => void dictionary.refetch()} />;
  return <Skeleton rows={12} />;
}
