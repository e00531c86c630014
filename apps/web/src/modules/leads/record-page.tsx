import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { leadLedger } from './ledger.ts';

export default function LeadPage() {
  return <LedgerRecordPage ledger={leadLedger} />;
}
