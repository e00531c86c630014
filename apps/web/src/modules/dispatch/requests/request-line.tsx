import type { AgendaRequest } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { HandedFiles } from '../handed-files.tsx';
import { AnswerDialog } from './answer-dialog.tsx';

const TONE: Readonly<Record<AgendaRequest['status'], Tone>> = { ASKED: 'accent', ACCEPTED: 'green', REFUSED: 'yellow' };

/** One request: who asks whom for what, the papers, and the answer or the way to give it. */
export function RequestLine({ request }: { readonly request: AgendaRequest }) {
  const { id, title, status, unit, by, on, office, asked, want, proposal, projectId, projectName } = request;
  const [answering, setAnswering] = useState<boolean | null>(null);
  return (
    <li>
      <p className="gt-request-head">
        <Tag tone={TONE[status]}>{t(`requests.status.${status}`)}</Tag>
        <b>{title}</b>
        {projectId !== null && (
          <Link to="/projects/$id" params={{ id: projectId }}>
            {projectName ?? t('requests.project')}
          </Link>
        )}
        <span className="gt-note">{t('requests.from', { unit, by, on, office: office.name })}</span>
      </p>
      <p>{t('requests.wants', { asked, want })}</p>
      <p>{t('requests.proposes', { proposal })}</p>
      {request.files > 0 && <HandedFiles kind="request" id={id} />}
      {request.answeredOn !== null && (
        <p className="gt-note">
          {t('requests.answered', { on: request.answeredOn, by: request.answeredBy ?? '' })}
          {request.answer !== null && t('requests.because', { reason: request.answer })}
        </p>
      )}
      {request.mayAnswer && (
        <p className="gt-request-head">
          <Button size="small" type="primary" onClick={() => setAnswering(true)}>
            {t('requests.accept')}
          </Button>
          <Button size="small" onClick={() => setAnswering(false)}>
            {t('requests.refuse')}
          </Button>
        </p>
      )}
      {answering !== null && <AnswerDialog request={request} accept={answering} onClose={() => setAnswering(null)} />}
    </li>
  );
}
