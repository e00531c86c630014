import type { AppraisalStage } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { useAppraisals } from './api.ts';
import { OpenDialog } from './open-dialog.tsx';
import { SheetStatus } from './sheet-status.tsx';

interface StageSheetProps {
  readonly project: { readonly id: string; readonly name: string };
  readonly stage: AppraisalStage;
  /** What asks for the sheet. */
  readonly reason: string;
}

/** The sheet of a stage that stands for a project, or the way to open one. */
export function StageSheet({ project, stage, reason }: StageSheetProps) {
  const navigate = useNavigate();
  const { data } = useAppraisals({ project: project.id, stage });
  const [opening, setOpening] = useState(false);
  const sheet = data?.sheets.find(({ replaced }) => !replaced);
  if (sheet) {
    return (
      <>
        <Link to="/appraisals/$id" params={{ id: sheet.id }}>
          {sheet.title}
        </Link>{' '}
        <SheetStatus sheet={sheet} />
      </>
    );
  }
  if (!data?.mayOpen) return null;
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpening(true)}>
        {t('appraisals.open.title')}
      </button>
      {opening && (
        <OpenDialog
          project={project}
          stages={[stage]}
          reason={reason}
          onOpened={(id) => void navigate({ to: `/appraisals/${id}` })}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  );
}
