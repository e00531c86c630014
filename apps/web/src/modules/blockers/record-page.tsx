import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { blockerLedger } from './ledger.ts';

export default function BlockerPage() {
  return <LedgerRecordPage ledger={blockerLedger} />;
}
