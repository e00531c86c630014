import type { Bulletin } from '@guatu/contract';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState, messageOf, Skeleton } from '../../ui/states.tsx';
import { printInstant } from '../records/office-time.ts';
import { useBulletin, useReopen } from './api.ts';
import { Corrections } from './corrections.tsx';
import { Pack } from './pack.tsx';
import { PaperWithRows } from './paper-with-rows.tsx';

/** A sealed month: its paper as frozen, its seal, its files, and what has changed since. */
export function SealedView({ id }: { readonly id: string }) {
  const bulletin = useBulletin(id);
  if (bulletin.isError) return <ErrorState error={bulletin.error} onRetry={() => void bulletin.refetch()} />;
  if (!bulletin.data) return <Skeleton rows={12} />;
  const { data } = bulletin;
  return (
    <div className="gt-bulletin">
      <Seal bulletin={data} />
      <Pack bulletin={data} />
      <Corrections bulletin={data} />
      <Card title={t('bulletins.paper')}>
        <PaperWithRows
          paper={data.paper}
          period={data.period}
          knownAt={data.sealedAt}
          stale={new Set(data.stale.map(({ text }) => text))}
        />
      </Card>
    </div>
  );
}

function Seal({ bulletin }: { readonly bulletin: Bulletin }) {
  const { state, year, serial, sealedBy, sealedAt, hash, headSeq, intact } = bulletin;
  const maySeal = useMay('period.seal');
  return (
    <Card
      title={t('bulletins.number', { year, serial })}
      note={t('bulletins.sealedBy', { person: sealedBy, at: printInstant(sealedAt) })}
    >
      <dl className="gt-bulletin-seal">
        <dt>{t('bulletins.hash')}</dt>
        <dd>
          <code>{hash}</code> {t('bulletins.link', { n: headSeq })}
        </dd>
      </dl>
      <p className={intact ? 'is-intact' : 'is-broken'} role={intact ? undefined : 'alert'}>
        {t(intact ? 'bulletins.intact' : 'bulletins.broken')}
      </p>
      {maySeal && state === 'sealed' && <Reopen bulletin={bulletin} />}
    </Card>
  );
}

/** The first person asks, the second agrees; the server knows who is who. */
function Reopen({ bulletin }: { readonly bulletin: Bulletin }) {
  const { id, reopenAskedBy, reopenReason } = bulletin;
  const [reason, setReason] = useState('');
  const reopen = useReopen(id);
  const field = useId();
  return (
    <form
      className="gt-bulletin-reopen"
      onSubmit={(event) => {
        event.preventDefault();
        reopen.mutate(reason);
      }}
    >
      {reopenAskedBy !== null && (
        <p>{t('bulletins.reopenAsked', { person: reopenAskedBy, reason: reopenReason ?? '' })}</p>
      )}
      <label htmlFor={field}>{t('bulletins.reopenReason')}</label>
      <Input id={field} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      <Button htmlType="submit" disabled={reason.trim() === ''} loading={reopen.isPending}>
        {t(reopenAskedBy === null ? 'bulletins.reopen' : 'bulletins.agree')}
      </Button>
      <p className="gt-note">{t('bulletins.reopenNote')}</p>
      {reopen.error && <p role="alert">{messageOf(reopen.error)}</p>}
    </form>
  );
}
