import { LedgerListPage } from '../records/list/list-page.tsx';
import { observationLedger } from './ledger.ts';

export default function ObservationListPage() {
  return <LedgerListPage ledger={observationLedger} />;
}
