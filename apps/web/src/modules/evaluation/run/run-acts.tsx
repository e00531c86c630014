import type { Ranking } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useCompute, useOpenNotice, usePublish, useWithdrawRun } from '../acts.ts';

type Asked = 'compute' | 'notice' | 'publish' | 'withdraw';

/** What the reader may do with the run now. Each says what follows from it before it is done. */
export function RunActs({ ranking: { run, acts } }: { readonly ranking: Ranking }) {
  const [asking, setAsking] = useState<Asked | null>(null);
  const close = () => setAsking(null);
  const compute = useCompute(run);
  const notice = useOpenNotice(run);
  const publish = usePublish(run);
  const withdraw = useWithdrawRun(run);
  return (
    <div className="gt-run-acts gt-no-print">
      {acts.openNotice && (
        <Button size="small" type="primary" onClick={() => setAsking('notice')}>
          {t('evaluation.act.notice')}
        </Button>
      )}
      {acts.publish && (
        <Button size="small" type="primary" onClick={() => setAsking('publish')}>
          {t('evaluation.act.publish')}
        </Button>
      )}
      {acts.compute && (
        <Button size="small" onClick={() => setAsking('compute')}>
          {t('evaluation.act.compute')}
        </Button>
      )}
      {acts.withdraw && (
        <Button size="small" onClick={() => setAsking('withdraw')}>
          {t('evaluation.act.withdraw')}
        </Button>
      )}
      {asking === 'notice' && (
        <ConfirmDialog
          title={t('evaluation.act.notice')}
          text={t('evaluation.act.noticeAsk', { units: run.units, days: run.scheme.noticeDays ?? 0 })}
          act={notice}
          onClose={close}
        />
      )}
      {asking === 'publish' && (
        <ConfirmDialog
          title={t('evaluation.act.publish')}
          text={t('evaluation.act.publishAsk', { units: run.units, n: run.latest })}
          act={publish}
          onClose={close}
        />
      )}
      {asking === 'compute' && (
        <ReasonDialog
          title={t('evaluation.act.compute')}
          label={t('evaluation.act.cause')}
          note={t('evaluation.act.computeNote', { n: run.latest + 1 })}
          onSubmit={(cause) => compute.mutate(cause, { onSuccess: close })}
          onClose={close}
          busy={compute.isPending}
          error={compute.error}
        />
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={t('evaluation.act.withdraw')}
          label={t('evaluation.reason')}
          note={t('evaluation.act.withdrawNote')}
          onSubmit={(reason) => withdraw.mutate(reason, { onSuccess: close })}
          onClose={close}
          busy={withdraw.isPending}
          error={withdraw.error}
        />
      )}
    </div>
  );
}
