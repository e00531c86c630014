import type { BlockerAct } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { FilesCard } from '../projects/components/files-card.tsx';
import { RecordHistory } from '../records/record/history.tsx';
import { RecordBody } from '../records/record/record-body.tsx';
import { useRecordPage } from '../records/record/record-context.tsx';
import { RecordFrame } from '../records/record/record-frame.tsx';
import { ActDialog } from './act-dialog.tsx';
import { useBoard } from './api.ts';
import { blockerLedger } from './ledger.ts';
import { Term } from './term.tsx';
import './components.css';

/** One blocker: its fields and history, how long it still has, and what the reader may do to it now. */
export default function BlockerPage() {
  return (
    <RecordFrame
      ledger={blockerLedger}
      actions={<Acts />}
      tabs={[
        { id: 'fields', label: t('records.record.fields'), content: <RecordBody /> },
        { id: 'files', label: t('blockers.files'), content: <FilesCard /> },
        { id: 'history', label: t('records.history.title'), content: <RecordHistory /> },
      ]}
    />
  );
}

/** Nothing is offered while the page shows the past. */
function Acts() {
  const { record, known } = useRecordPage();
  const board = useBoard({ blocker: record.id });
  const [act, setAct] = useState<BlockerAct | null>(null);
  const [blocker] = board.data?.blockers ?? [];
  if (known !== null || !board.data || !blocker) return null;
  return (
    <>
      <Term blocker={blocker} />
      {blocker.acts.map((each, index) => (
        <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => setAct(each)}>
          {t(`blockers.act.${each}`)}
        </Button>
      ))}
      {act && (
        <ActDialog blocker={blocker} act={act} satisfactions={board.data.satisfactions} onClose={() => setAct(null)} />
      )}
    </>
  );
}
