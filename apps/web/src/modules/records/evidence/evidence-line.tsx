import type { Evidence } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { SitePhotoNote } from '../../visits/evidence/site-photo-note.tsx';
import { fileUrl } from '../attach.ts';
import type { Judging } from './judging.ts';
import { ReturnDialog } from './return-dialog.tsx';
import './evidence.css';

const LEVELS = {
  1: { tone: 'plain', text: 'evidence.level.ledger' },
  2: { tone: 'accent', text: 'evidence.level.attached' },
  3: { tone: 'green', text: 'evidence.level.verified' },
} as const satisfies Record<Evidence['level'], { readonly tone: Tone; readonly text: string }>;

/** A document that was brought: how far it can be relied on, its files, who brought it, and what was held of it. */
export function EvidenceLine(props: {
  readonly title: string;
  readonly evidence: Evidence;
  readonly judging: Judging;
}) {
  const { title, evidence, judging } = props;
  const [returning, setReturning] = useState(false);
  const { tone, text } = LEVELS[evidence.level];
  return (
    <div className="gt-evidence">
      <p>
        <Tag tone={tone}>{t(text)}</Tag>
        {evidence.files.map(({ id, name, removed }) =>
          removed ? (
            <s key={id}>{t('evidence.removed', { name })}</s>
          ) : (
            <a key={id} href={fileUrl(id)} target="_blank" rel="noreferrer">
              {name}
            </a>
          ),
        )}
        {evidence.note !== null && <span>{evidence.note}</span>}
        <span className="gt-note">{t('evidence.brought', { by: evidence.by, on: evidence.on })}</span>
      </p>
      {evidence.files.map(
        ({ id, visitId }) => visitId !== null && <SitePhotoNote key={id} visitId={visitId} photoId={id} />,
      )}
      {evidence.verdict && <Verdict verdict={evidence.verdict} />}
      {evidence.mayJudge && (
        <p>
          <button
            type="button"
            className="gt-link"
            disabled={judging.isPending}
            aria-label={t('evidence.acceptNamed', { title })}
            onClick={() => judging.mutate({ accepted: true, reason: null })}
          >
            {t('evidence.accept')}
          </button>
          <button
            type="button"
            className="gt-link"
            disabled={judging.isPending}
            aria-label={t('evidence.returnNamed', { title })}
            onClick={() => setReturning(true)}
          >
            {t('evidence.return')}
          </button>
          {!returning && judging.error !== null && (
            <span className="gt-problem" role="alert">
              {messageOf(judging.error)}
            </span>
          )}
        </p>
      )}
      {returning && evidence.mayJudge && (
        <ReturnDialog title={title} judging={judging} onClose={() => setReturning(false)} />
      )}
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<Evidence['verdict']> }) {
  const { accepted, by, on, reason } = verdict;
  if (accepted) return <p className="gt-note">{t('evidence.accepted', { by, on })}</p>;
  return <p className="gt-problem">{t('evidence.returned', { by, on, reason: reason ?? '' })}</p>;
}
