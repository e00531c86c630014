import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { enterpriseLedger } from './ledger.ts';

export default function EnterprisePage() {
  return <LedgerRecordPage ledger={enterpriseLedger} />;
}
