import { t } from '../../texts/index.ts';
import { RecordHistory } from '../records/record/history.tsx';
import { RecordBody } from '../records/record/record-body.tsx';
import { RecordFrame } from '../records/record/record-frame.tsx';
import { OnePage } from './components/one-page.tsx';
import { ProjectBadges } from './components/project-badges.tsx';
import { projectLedger } from './ledger.ts';

/** One project on one page, with all its fields and its history behind tabs. */
export default function ProjectPage() {
  return (
    <RecordFrame
      ledger={projectLedger}
      badges={<ProjectBadges />}
      tabs={[
        { id: 'page', label: t('project.onePage'), content: <OnePage /> },
        { id: 'fields', label: t('records.record.fields'), content: <RecordBody /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}
