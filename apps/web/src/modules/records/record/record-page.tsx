import { t } from '../../../texts/index.ts';
import type { Ledger } from '../ledger.ts';
import { RecordHistory } from './history.tsx';
import { RecordBody } from './record-body.tsx';
import { RecordFrame } from './record-frame.tsx';

/** The page of one record of any ledger: its fields, and its history. */
export function LedgerRecordPage({ ledger }: { readonly ledger: Ledger }) {
  return (
    <RecordFrame
      ledger={ledger}
      tabs={[
        { id: 'fields', label: t('records.record.fields'), content: <RecordBody /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}
