import { LedgerListPage } from '../records/list/list-page.tsx';
import { projectLedger } from './ledger.ts';
import { ProjectViews } from './project-views.tsx';

export default function ProjectListPage() {
  return <LedgerListPage ledger={projectLedger} views={<ProjectViews view="ledger" />} />;
}
