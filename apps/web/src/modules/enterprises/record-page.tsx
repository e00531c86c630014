import { t } from '../../texts/index.ts';
import { ResultsCard } from '../evaluation/enterprise/results-card.tsx';
import { RecordHistory } from '../records/record/history.tsx';
import { RecordBody } from '../records/record/record-body.tsx';
import { useRecordPage } from '../records/record/record-context.tsx';
import { RecordFrame } from '../records/record/record-frame.tsx';
import { enterpriseLedger } from './ledger.ts';
import './enterprises.css';

/** A company: what its ledger says, what evaluations made of it, and its history. */
export default function EnterprisePage() {
  return (
    <RecordFrame
      ledger={enterpriseLedger}
      tabs={[
        { id: 'fields', label: t('records.record.fields'), content: <EnterpriseBody /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}

function EnterpriseBody() {
  const { record, known } = useRecordPage();
  const { perMuClass } = record.values;
  return (
    <div className="gt-company-page">
      {/* Results are those published by now: an earlier state of the ledger has none of its own. */}
      {known === null && <ResultsCard id={record.id} reported={typeof perMuClass === 'string' ? perMuClass : null} />}
      <RecordBody />
    </div>
  );
}
