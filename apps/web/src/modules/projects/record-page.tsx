import { LedgerRecordPage } from '../records/record/record-page.tsx';
import { projectLedger } from './ledger.ts';

export default function ProjectPage() {
  return <LedgerRecordPage ledger={projectLedger} />;
}
