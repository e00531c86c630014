import {
  type AppraisalDue,
  type AppraisalFilter,
  type AppraisalList,
  appraisalWorkbookEndpoint,
} from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { TwinTable } from '../../ui/chart/twin-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Empty } from '../../ui/states.tsx';
import { printInstant } from '../records/office-time.ts';
import { recordPath } from '../records/paths.ts';
import { OpenDialog } from './open-dialog.tsx';

interface DueCardProps {
  readonly list: AppraisalList;
  readonly filter: AppraisalFilter;
}

/** Projects whose sheet ought to be open and is not; one press opens it with the ledger's figures. */
export function DueCard({ list: { due, dueTotal, asOf, mayOpen }, filter }: DueCardProps) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<AppraisalDue | null>(null);
  const note = t('appraisals.due.note', { n: dueTotal, shown: due.length, at: printInstant(asOf) });
  return (
    <Card
      flush
      title={t('appraisals.due.title')}
      note={note}
      extra={<FileButton of={appraisalWorkbookEndpoint} label={t('appraisals.workbook')} query={filter} />}
    >
      {due.length === 0 && <Empty title={t('appraisals.due.none')} note={t('appraisals.due.noneNote')} />}
      {due.length > 0 && (
        <TwinTable
          caption={t('appraisals.due.title')}
          head={[
            t('appraisals.project'),
            t('appraisals.place'),
            t('appraisals.stageLabel'),
            t('appraisals.due.why'),
            t('appraisals.due.since'),
            t('appraisals.act'),
          ]}
          rows={due.map((each) => ({
            id: `${each.projectId} ${each.stage}`,
            title: each.projectName,
            cells: [
              <Link key="project" to={recordPath('project', each.projectId)}>
                {each.projectName}
              </Link>,
              each.place,
              t(`appraisals.stage.${each.stage}`),
              each.why,
              each.since,
              mayOpen ? (
                <Button key="open" size="small" onClick={() => setChosen(each)}>
                  {t('appraisals.open.title')}
                </Button>
              ) : (
                t('appraisals.due.office')
              ),
            ],
          }))}
        />
      )}
      {chosen && (
        <OpenDialog
          project={{ id: chosen.projectId, name: chosen.projectName }}
          stages={[chosen.stage]}
          reason={chosen.why}
          onOpened={(id) => void navigate({ to: `/appraisals/${id}` })}
          onClose={() => setChosen(null)}
        />
      )}
    </Card>
  );
}
