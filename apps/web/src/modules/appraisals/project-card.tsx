import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useAppraisals } from './api.ts';
import { printScore } from './figure-text.ts';
import { OpenDialog } from './open-dialog.tsx';
import { SheetStatus } from './sheet-status.tsx';

const STAGES = ['PRE', 'MID', 'FINAL'] as const;

/** The appraisals of one project, on its page. */
export function AppraisalsCard({ project }: { readonly project: { readonly id: string; readonly name: string } }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useAppraisals({ project: project.id });
  const [opening, setOpening] = useState(false);
  return (
    <Card
      title={t('appraisals.title')}
      note={data && t('appraisals.count', { n: data.total })}
      extra={
        <>
          <Link to="/appraisals">{t('appraisals.all')}</Link>
          {data?.mayOpen && (
            <button type="button" className="gt-link" onClick={() => setOpening(true)}>
              {t('appraisals.open.title')}
            </button>
          )}
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.due.map(({ stage, why }) => (
        <p key={stage}>
          <Tag tone="yellow">{t('appraisals.isDue', { stage: t(`appraisals.stage.${stage}`) })}</Tag> {why}
        </p>
      ))}
      {data && data.sheets.length === 0 && <p className="gt-note">{t('appraisals.noneOfProject')}</p>}
      <ul className="gt-appraisal-list">
        {data?.sheets.map((sheet) => (
          <li key={sheet.id}>
            <Link to="/appraisals/$id" params={{ id: sheet.id }}>
              {sheet.title}
            </Link>{' '}
            <SheetStatus sheet={sheet} />{' '}
            {sheet.total !== null && (
              <b>
                {printScore(sheet.total)} {sheet.class}
              </b>
            )}
            {sheet.hidden && <b>{sheet.class}</b>}
          </li>
        ))}
      </ul>
      {opening && (
        <OpenDialog
          project={project}
          stages={STAGES}
          onOpened={(id) => void navigate({ to: `/appraisals/${id}` })}
          onClose={() => setOpening(false)}
        />
      )}
    </Card>
  );
}
