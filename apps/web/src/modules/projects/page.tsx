import { useCallback, useState } from 'react';
import type { ColumnsInput } from '../records/list/columns.tsx';
import { LedgerListPage } from '../records/list/list-page.tsx';
import { LightDrawer, type LightDrawerProps } from './components/lights/light-drawer.tsx';
import { projectLedger } from './ledger.ts';
import { ProjectViews } from './project-views.tsx';

/** The project ledger; the judged light of a row opens its reasons. */
export default function ProjectListPage() {
  const [asked, setAsked] = useState<Omit<LightDrawerProps, 'onClose'> | null>(null);
  const explain = useCallback<NonNullable<ColumnsInput['explainLight']>>(
    ({ id, values }, period) => setAsked({ projectId: id, name: String(values.projectName ?? ''), period }),
    [],
  );
  return (
    <>
      <LedgerListPage ledger={projectLedger} views={<ProjectViews view="ledger" />} explainLight={explain} />
      {asked && <LightDrawer {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
