import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { observationLedger } from './ledger.ts';

export default function ObservationPage() {
  return <LedgerRecordPage ledger={observationLedger} />;
}
