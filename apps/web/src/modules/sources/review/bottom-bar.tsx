import { DownloadOutlined } from '@ant-design/icons';
import type { BatchDetail } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useEffectOfBatch } from '../api/queries.ts';
import { isReady } from '../model/diff.ts';
import { keyLabel, valueText } from '../model/words.ts';
import { useReview } from './review-context.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import type { Enter } from './use-enter.ts';

/** What entering will do, and the buttons that do it; after it, what was done and how to take it back. */
export function BottomBar({ enter }: { readonly enter: Enter }) {
  const { batch } = useReview();
  return (
    <section className="gt-review-bar" aria-label={t('sources.bar.label')}>
      {batch.status === 'review' ? <ReviewBar enter={enter} /> : <DoneBar batch={batch} />}
    </section>
  );
}

function ReviewBar({ enter }: { readonly enter: Enter }) {
  const { batch, decisions } = useReview();
  const [sendingBack, setSendingBack] = useState(false);
  const { counts, abilities } = batch;
  const failure = enter.error ?? decisions.error;
  return (
    <>
      <div className="gt-review-effect">
        <p>
          <b>{t(batch.kind === 'undo' ? 'sources.bar.wholeUndo' : 'sources.bar.whole')}</b>
          {t('sources.bar.counts', { ...counts, pending: counts.conflict > 0 ? t('sources.bar.pending') : '' })}
        </p>
        <EffectLine />
      </div>
      <div className="gt-review-acts">
        {failure ? (
          <span role="alert" className="gt-review-blocked">
            {messageOf(failure)}
          </span>
        ) : (
          <Blocked batch={batch} />
        )}
        {abilities.annotate && (
          <Button icon={<DownloadOutlined />} href={`/api/batches/${batch.id}/annotated`} download>
            {t('sources.bar.download')}
          </Button>
        )}
        {abilities.discard && (
          <Button danger disabled={enter.busy} onClick={() => setSendingBack(true)}>
            {t(batch.kind === 'import' ? 'sources.bar.sendBack' : 'sources.bar.drop')}
          </Button>
        )}
        <Link to="/sources" className="gt-review-later">
          {t('sources.bar.later')}
        </Link>
        {abilities.confirm ? (
          <Button type="primary" disabled={!enter.ready || enter.busy} loading={enter.busy} onClick={() => enter.run()}>
            {t(batch.kind === 'undo' ? 'sources.bar.confirmUndo' : 'sources.bar.confirm')} <kbd>Ctrl+Enter</kbd>
          </Button>
        ) : (
          <span className="gt-review-wait" title={t('sources.bar.waitReviewerNote')}>
            {t('sources.bar.waitReviewer')}
          </span>
        )}
      </div>
      {sendingBack && (
        <ReasonDialog
          {...leaving(batch.kind)}
          label={t('sources.back.reason')}
          busy={enter.busy}
          long
          error={null}
          onSubmit={(reason) => {
            setSendingBack(false);
            enter.discard(reason);
          }}
          onClose={() => setSendingBack(false)}
        />
      )}
      {enter.asks !== null && (
        <ReasonDialog
          title={t('sources.bar.confirm')}
          note={enter.asks}
          label={t('sources.problem.note')}
          cancel={t('sources.problem.cancel')}
          long
          busy={enter.busy}
          error={null}
          onSubmit={(reason) => enter.run(reason)}
          onClose={enter.forget}
        />
      )}
    </>
  );
}

/** A file goes back to whoever filled it in; what was made here is simply given up. */
function leaving(kind: BatchDetail['kind']) {
  const back = kind === 'import';
  return {
    title: t(back ? 'sources.back.title' : 'sources.back.dropTitle'),
    note: t(back ? 'sources.back.note' : 'sources.back.dropNote'),
    submit: t(back ? 'sources.back.run' : 'sources.bar.drop'),
    cancel: t(back ? 'sources.back.cancel' : 'sources.back.keep'),
  };
}

/** Why the batch cannot be entered yet. */
function Blocked({ batch }: { readonly batch: BatchDetail }) {
  const open = { mustHandle: batch.problemCounts.mustHandle, conflicts: batch.counts.conflict };
  if (isReady(open)) return null;
  const reasons = [
    ...(open.mustHandle > 0 ? [t('sources.bar.blockedProblems', { n: open.mustHandle })] : []),
    ...(open.conflicts > 0 ? [t('sources.bar.blockedConflicts', { n: open.conflicts })] : []),
  ];
  return <span className="gt-review-blocked">{reasons.join(t('sources.bar.blockedJoin'))}</span>;
}

/** The fullest sum that the batch changes, before and after. */
function EffectLine() {
  const { batch, dictionary } = useReview();
  const effect = useEffectOfBatch(batch.id);
  if (!effect.data) return <p className="gt-note">{t('sources.bar.keep')}</p>;
  const sum = tellingSum(effect.data.sums);
  const print = (value: number) => (sum ? valueText(dictionary, sum.kind, sum.key, value, 'yi') : null);
  return (
    <p className="gt-note">
      {t('sources.bar.values', { n: effect.data.values })}
      {sum && (
        <>
          {' · '}
          {t(batch.status === 'review' ? 'sources.bar.effect' : 'sources.bar.effectDone', {
            rows: sum.rows,
            field: keyLabel(dictionary, sum.kind, sum.key, true),
          })}{' '}
          <b>
            {sum.before === 0 ? '' : `${print(sum.before)} → `}
            {print(sum.after)} {t('money.yi')}
          </b>
        </>
      )}
      {' · '}
      {t('sources.bar.keep')}
    </p>
  );
}

/** What an office asks about first; else the sum of the most rows. */
const TELLING: readonly string[] = ['ytdDoneAmt', 'totalInvestment', 'contractedAmt'];

function tellingSum<Sum extends { readonly key: string }>(sums: readonly Sum[]): Sum | undefined {
  const rank = ({ key }: Sum) => {
    const at = TELLING.indexOf(key.split('@')[0] ?? '');
    return at < 0 ? TELLING.length : at;
  };
  return [...sums].sort((a, b) => rank(a) - rank(b))[0];
}

function DoneBar({ batch }: { readonly batch: BatchDetail }) {
  const [undoing, setUndoing] = useState(false);
  const { new: made, changed } = batch.counts;
  if (batch.status === 'discarded') {
    return (
      <div className="gt-review-effect">
        <p>
          <b>{t('sources.bar.discarded')}</b>
        </p>
        {batch.reason !== null && <p className="gt-note">{t('sources.bar.reason', { reason: batch.reason })}</p>}
      </div>
    );
  }
  return (
    <>
      <div className="gt-review-effect">
        <p>
          <b>{t('sources.bar.entered', { n: made + changed })}</b>{' '}
          {t('sources.bar.enteredBy', {
            by: batch.confirmedBy ?? '',
            at: printInstant(batch.confirmedAt ?? batch.createdAt),
          })}
        </p>
        <EffectLine />
      </div>
      <div className="gt-review-acts">
        {batch.undoneById !== null && (
          <>
            <b>{t('sources.bar.undone')}</b>
            <Link to="/sources/batches/$id" params={{ id: batch.undoneById }}>
              {t('sources.bar.seeUndo')}
            </Link>
          </>
        )}
        {batch.abilities.undo && <Button onClick={() => setUndoing(true)}>{t('sources.bar.undo')}</Button>}
      </div>
      {undoing && <UndoDialog batch={batch} onClose={() => setUndoing(false)} />}
    </>
  );
}
