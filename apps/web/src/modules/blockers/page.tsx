import { LedgerListPage } from '../records/list/list-page.tsx';
import { blockerLedger } from './ledger.ts';

export default function BlockerListPage() {
  return <LedgerListPage ledger={blockerLedger} />;
}
