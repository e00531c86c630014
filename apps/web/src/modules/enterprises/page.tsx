import { LedgerListPage } from '../records/list/list-page.tsx';
import { enterpriseLedger } from './ledger.ts';

export default function EnterpriseListPage() {
  return <LedgerListPage ledger={enterpriseLedger} />;
}
