import { LedgerListPage } from '../records/list/list-page.tsx';
import { leadLedger } from './ledger.ts';

export default function LeadListPage() {
  return <LedgerListPage ledger={leadLedger} />;
}
