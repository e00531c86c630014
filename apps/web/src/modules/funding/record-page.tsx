import type { BidAct } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { FilesCard } from '../projects/components/files-card.tsx';
import { RecordHistory } from '../records/record/history.tsx';
import { RecordBody } from '../records/record/record-body.tsx';
import { useRecordPage } from '../records/record/record-context.tsx';
import { RecordFrame } from '../records/record/record-frame.tsx';
import { useBid } from './api.ts';
import { ActDialog } from './bid/act-dialog.tsx';
import { BidWork } from './bid/work.tsx';
import { fundingLedger } from './ledger.ts';
import './funding.css';

/** One bid: the work around it, its fields, its papers and its history, and what the reader may do to it now. */
export default function BidPage() {
  return (
    <RecordFrame
      ledger={fundingLedger}
      actions={<Acts />}
      tabs={[
        { id: 'work', label: t('funding.work'), content: <BidWork /> },
        { id: 'fields', label: t('records.record.fields'), content: <RecordBody /> },
        { id: 'files', label: t('funding.files'), content: <FilesCard /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}

/** Nothing is offered while the page shows the past. */
function Acts() {
  const { record, known } = useRecordPage();
  const { data } = useBid(record.id);
  const [act, setAct] = useState<BidAct | null>(null);
  if (known !== null || !data) return null;
  return (
    <>
      {data.bid.acts.map((each, index) => (
        <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => setAct(each)}>
          {t(`funding.act.${each}`)}
        </Button>
      ))}
      {act && <ActDialog detail={data} act={act} onClose={() => setAct(null)} />}
    </>
  );
}
