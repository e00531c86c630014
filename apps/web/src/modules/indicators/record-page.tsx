import { t } from '../../texts/index.ts';
import { RecordHistory } from '../records/record/history.tsx';
import { RecordBody } from '../records/record/record-body.tsx';
import { useRecordPage } from '../records/record/record-context.tsx';
import { RecordFrame } from '../records/record/record-frame.tsx';
import { observationLedger } from './ledger.ts';
import { MatchCard } from './match-card.tsx';
import './indicators.css';

/** A figure: what it stands for and why, what the ledger says of it, and its history. */
export default function ObservationPage() {
  return (
    <RecordFrame
      ledger={observationLedger}
      tabs={[
        { id: 'fields', label: t('records.record.fields'), content: <ObservationBody /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}

function ObservationBody() {
  const { record, known } = useRecordPage();
  return (
    <div className="gt-indicators">
      {/* The dictionary is that of today: an earlier state of the ledger is read as it was written. */}
      {known === null && <MatchCard id={record.id} />}
      <RecordBody />
    </div>
  );
}
