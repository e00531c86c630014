import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState, messageOf, Skeleton } from '../../ui/states.tsx';
import { useDraft, useSeal } from './api.ts';
import { PaperWithRows } from './paper-with-rows.tsx';

/** A month that is still open: its paper as of now, and for those who may, the one press that seals it. */
export function DraftView({ period }: { readonly period: string }) {
  const draft = useDraft(period);
  const may = useMay('period.seal');
  return (
    <Card title={t('bulletins.draft')} note={t('bulletins.draftNote')} extra={may && <SealButton period={period} />}>
      {draft.isError && <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.isPending && <Skeleton rows={12} />}
      {draft.data && <PaperWithRows paper={draft.data} period={period} />}
    </Card>
  );
}

function SealButton({ period }: { readonly period: string }) {
  const [asking, setAsking] = useState(false);
  const seal = useSeal();
  return (
    <>
      <Button type="primary" size="small" onClick={() => setAsking(true)}>
        {t('bulletins.seal')}
      </Button>
      {asking && (
        <Dialog label={t('bulletins.seal')} onClose={() => setAsking(false)}>
          <div className="gt-bulletin-ask">
            <p>{t('bulletins.sealAsk', { period: period.replace('M', '-') })}</p>
            {seal.error && <p role="alert">{messageOf(seal.error)}</p>}
            <div className="gt-bulletin-acts">
              <Button onClick={() => setAsking(false)}>{t('bulletins.cancel')}</Button>
              <Button type="primary" loading={seal.isPending} onClick={() => seal.mutate(period)}>
                {seal.isPending ? t('bulletins.sealing') : t('bulletins.confirm')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
