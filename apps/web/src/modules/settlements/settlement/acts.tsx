import type { PolicySettlement, SettlementAct } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { type ActBody, useSettlementAct } from '../api.ts';
import { FillDialog } from './fill-dialog.tsx';

const MAIN: readonly SettlementAct[] = ['submit', 'confirm'];

/** What this reader may do with the settlement now: at once, or after a reason or a finding. */
export function Acts({ settlement }: { readonly settlement: PolicySettlement }) {
  const { id, version, acts } = settlement;
  const act = useSettlementAct(id);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'fill' | 'return' | 'correct' | null>(null);
  const close = () => setAsked(null);
  const send = (body: ActBody) =>
    act.mutate(body, {
      onSuccess: ({ id: next }) => {
        close();
        // A correction is a settlement of its own.
        if (next !== id) void navigate({ to: '/settlements/$id', params: { id: next } });
      },
    });
  const run = (which: SettlementAct) => {
    if (which === 'fill' || which === 'return' || which === 'correct') setAsked(which);
    else send({ act: which, version });
  };
  return (
    <>
      {acts.map((which) => (
        <Button
          key={which}
          size="small"
          type={MAIN.includes(which) ? 'primary' : 'default'}
          disabled={act.isPending}
          onClick={() => run(which)}
        >
          {t(`settlements.act.${which}`)}
        </Button>
      ))}
      {asked === null && act.error && (
        <span className="gt-problem" role="alert">
          {messageOf(act.error)}
        </span>
      )}
      {asked === 'fill' && <FillDialog settlement={settlement} act={act} onSend={send} onClose={close} />}
      {(asked === 'return' || asked === 'correct') && (
        <ReasonDialog
          title={t(`settlements.act.${asked}`)}
          label={t('settlements.reason')}
          busy={act.isPending}
          error={act.error}
          onSubmit={(reason) => send({ act: asked, version, reason })}
          onClose={close}
        />
      )}
    </>
  );
}
