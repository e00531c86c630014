import type { ProjectChange, ProjectChanges } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { fileUrl } from '../../records/attach.ts';
import { recordPath } from '../../records/paths.ts';
import { ChangeActDialog } from './change-act.tsx';
import { ChangeValues } from './change-values.tsx';
import { reasonLabel } from './use-changes.ts';
import './changes.css';

const TONES: Readonly<Record<ProjectChange['status'], Tone>> = {
  REQUESTED: 'yellow',
  AGREED: 'accent',
  APPROVED: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'plain',
};

/** One request: what it changes and why, what units said, what was decided with which paper, and what the reader may do. */
export function ChangeItem(props: {
  readonly change: ProjectChange;
  readonly answer: ProjectChanges;
  /** Names the project: on the list of an office. */
  readonly named?: boolean;
  /** Why nothing can be done now; null when it can. */
  readonly refusal: string | null;
}) {
  const { change, answer, named = false, refusal } = props;
  const [doing, setDoing] = useState<ProjectChange['acts'][number] | null>(null);
  const type = answer.types.find((rule) => rule.type === change.type);
  const reason = reasonLabel(answer.types, change.type, change.reason);
  return (
    <li className="gt-change">
      <p>
        <Tag tone={TONES[change.status]}>{t(`changes.status.${change.status}`)}</Tag>{' '}
        {named && <Link to={recordPath('project', change.projectId)}>{change.projectName}</Link>} <b>{type?.label}</b>{' '}
        <ChangeValues change={change} growthLimit={answer.growthLimitPercent} />
      </p>
      <p>
        {t('changes.reason', { reason })}
        {change.note}{' '}
        <span className="gt-note">{t('changes.asked', { by: change.requestedBy, on: change.requestedOn })}</span>
      </p>
      {change.opinions.map(({ unit, agrees, text, by, on, paper }) => (
        <p key={unit} className="gt-note">
          {agrees === null
            ? t('changes.opinionOpen', { unit })
            : t(agrees ? 'changes.agrees' : 'changes.objects', { unit, by: by ?? '', on: on ?? '', text: text ?? '' })}
          {paper !== null && (
            <>
              {' '}
              <a href={fileUrl(paper)} target="_blank" rel="noreferrer">
                {t('changes.enteredFrom')}
              </a>
            </>
          )}
        </p>
      ))}
      {change.decidedOn !== null && (
        <p className="gt-note">
          {t('changes.decided', {
            by: change.decidedBy ?? '',
            on: change.decidedOn,
            status: t(`changes.status.${change.status}`),
          })}
          {change.document !== null && ` ${t('changes.paper', { document: change.document })}`}
        </p>
      )}
      {change.acts.length > 0 && (
        <p className="gt-change-acts">
          {change.acts.map((act) => (
            <button
              key={act}
              type="button"
              className="gt-link"
              disabled={refusal !== null}
              title={refusal ?? undefined}
              aria-label={`${t(`changes.act.${act}`)} ${change.title}`}
              onClick={() => setDoing(act)}
            >
              {t(`changes.act.${act}`)}
            </button>
          ))}
        </p>
      )}
      {doing && (
        <ChangeActDialog
          change={change}
          act={doing}
          documentNeeded={type?.documentRequired ?? true}
          growthLimit={answer.growthLimitPercent}
          onClose={() => setDoing(null)}
        />
      )}
    </li>
  );
}
