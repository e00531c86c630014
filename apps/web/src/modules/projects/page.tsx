import { LedgerListPage } from '../records/list/list-page.tsx';
import { projectLedger } from './ledger.ts';

export default function ProjectListPage() {
  return <LedgerListPage ledger={projectLedger} />;
}
