import type { Scorecard } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { ErrorState, messageOf, Skeleton } from '../../../ui/states.tsx';
import { useMark, useReopenCard, useScorecard } from './api.ts';
import { draftsOf, entriesOf, marksOf } from './card-draft.ts';
import { cardTotal } from './card-total.ts';
import { EntrantFields } from './entrant-fields.tsx';
import './card-page.css';

/** One judge's sheet: his own on the phone, or a paper sheet that the office types in. */
export function CardPage({ id }: { readonly id: string }) {
  const { data: card, error, refetch } = useScorecard(id);
  if (!card) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={10} />;
  return <CardForm key={card.version} card={card} />;
}

function CardForm({ card }: { readonly card: Scorecard }) {
  const id = useId();
  const navigate = useNavigate();
  const mayManage = useMay('dispatch.manage');
  const mayMark = useMay('visit.write');
  const mark = useMark(card);
  const reopen = useReopenCard(card);
  const [drafts, setDrafts] = useState(() => draftsOf(card));
  const [paper, setPaper] = useState(card.paper ?? '');
  const [reopening, setReopening] = useState(false);
  const { scheme, judge, hasAccount, mine, status, tourStatus } = card;
  const mayWrite = status === 'DRAFT' && tourStatus === 'PLANNED' && (hasAccount ? mine && mayMark : mayManage);
  const entries = entriesOf(scheme, drafts);
  const isDone = (draft: (typeof drafts)[number]) =>
    draft.aside !== null ? draft.aside.trim() !== '' : cardTotal(scheme, marksOf(scheme, draft)) !== null;
  const done = drafts.filter(isDone).length;
  const ready = entries !== null && (hasAccount || paper.trim() !== '');
  const send = (handIn: boolean) => {
    if (entries === null) return;
    mark.mutate({ entries: [...entries], handIn, paper: hasAccount ? null : paper.trim() });
  };
  return (
    <Card
      className="gt-tour-card"
      title={t('tours.card.title', { judge })}
      note={card.tourTitle}
      extra={
        <Button
          size="small"
          onClick={() => void navigate({ to: '.', search: { view: 'tours', tour: card.tourId, tab: 'judges' } })}
        >
          {t('tours.card.backTo')}
        </Button>
      }
    >
      <p className="gt-note" role="status">
        {t('tours.card.progress', { done, all: drafts.length })}
        {card.on !== null && ` · ${t('tours.card.in', { on: card.on })}`}
        {card.by !== null && ` · ${t('tours.card.by', { by: card.by })}`}
      </p>
      {!hasAccount && (
        <div className="gt-form">
          <div className="is-text">
            <label htmlFor={id}>{t('tours.card.paper')}</label>
            <input
              id={id}
              maxLength={200}
              disabled={!mayWrite}
              value={paper}
              onChange={(event) => setPaper(event.target.value)}
            />
          </div>
        </div>
      )}
      {card.entrants.map((entrant, index) => {
        const draft = drafts[index];
        if (!draft) return null;
        return (
          <EntrantFields
            key={entrant.code}
            entrant={entrant}
            scheme={scheme}
            draft={draft}
            mayWrite={mayWrite}
            onChange={(next) => setDrafts(drafts.map((each) => (each.code === next.code ? next : each)))}
          />
        );
      })}
      {mark.error !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(mark.error)}
        </p>
      )}
      {mayWrite && (
        <footer className="gt-tour-save">
          <span className="gt-note">{t('tours.card.handInAsk')}</span>
          <Button disabled={!ready} loading={mark.isPending} onClick={() => send(false)}>
            {t('tours.card.save')}
          </Button>
          <Button
            type="primary"
            disabled={!ready || done < drafts.length}
            loading={mark.isPending}
            onClick={() => send(true)}
          >
            {t('tours.card.handIn')}
          </Button>
        </footer>
      )}
      {mayManage && status === 'IN' && tourStatus === 'PLANNED' && (
        <Button onClick={() => setReopening(true)}>{t('tours.card.back')}</Button>
      )}
      {reopening && (
        <ReasonDialog
          title={t('tours.card.back')}
          label={t('tours.route.reason')}
          onSubmit={(reason) => reopen.mutate(reason, { onSuccess: () => setReopening(false) })}
          onClose={() => setReopening(false)}
          busy={reopen.isPending}
          error={reopen.error}
        />
      )}
    </Card>
  );
}
