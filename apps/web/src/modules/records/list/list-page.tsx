import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDictionary } from '../dictionary.ts';
import { LedgerList, type LedgerListProps } from './ledger-list.tsx';

/** The list of one ledger. Names come first: without them no column could be named. */
export function LedgerListPage(props: Omit<LedgerListProps, 'dictionary'>) {
  const dictionary = useDictionary();
  if (dictionary.data) return <LedgerList {...props} dictionary={dictionary.data} />;
  if (dictionary.error) return <ErrorState error={dictionary.error} onRetry={() => void dictionary.refetch()} />;
  return <Skeleton rows={12} />;
}
