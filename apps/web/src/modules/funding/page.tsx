import { LedgerListPage } from '../records/list/list-page.tsx';
import { fundingLedger } from './ledger.ts';

export default function FundingListPage() {
  return <LedgerListPage ledger={fundingLedger} />;
}
