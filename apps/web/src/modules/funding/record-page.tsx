import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { fundingLedger } from './ledger.ts';

export default function FundingPage() {
  return <LedgerRecordPage ledger={fundingLedger} />;
}
