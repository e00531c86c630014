import type { Appraisal } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { messageOf } from '../../ui/states.tsx';
import { useReasonedAct, useSimpleAct } from './api.ts';

type Asked = 'submit' | 'confirm' | 'return' | 'correct';

/** The acts open to the reader; the server says which. */
export function SheetActs({ sheet }: { readonly sheet: Appraisal }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = useSimpleAct(sheet, 'refresh');
  const close = () => setAsked(null);
  const may = (act: Appraisal['acts'][number]) => sheet.acts.includes(act);
  return (
    <>
      {may('refresh') && (
        <Button size="small" loading={refresh.isPending} onClick={() => refresh.mutate(undefined)}>
          {t('appraisals.do.refresh')}
        </Button>
      )}
      {(['submit', 'return', 'confirm', 'correct'] as const).filter(may).map((act) => (
        <Button
          key={act}
          size="small"
          type={act === 'submit' || act === 'confirm' ? 'primary' : 'default'}
          onClick={() => setAsked(act)}
        >
          {t(`appraisals.do.${act}`)}
        </Button>
      ))}
      {refresh.error !== null && <span className="gt-problem">{messageOf(refresh.error)}</span>}
      {(asked === 'submit' || asked === 'confirm') && <Settle key={asked} sheet={sheet} act={asked} onClose={close} />}
      {(asked === 'return' || asked === 'correct') && <GoBack key={asked} sheet={sheet} act={asked} onClose={close} />}
    </>
  );
}

interface ActProps<Act> {
  readonly sheet: Appraisal;
  readonly act: Act;
  readonly onClose: () => void;
}

function Settle({ sheet, act, onClose }: ActProps<'submit' | 'confirm'>) {
  const settle = useSimpleAct(sheet, act);
  return <ConfirmDialog title={t(`appraisals.do.${act}`)} text={asked(act, sheet)} act={settle} onClose={onClose} />;
}

function asked(act: 'submit' | 'confirm', { score, class: given }: Appraisal): string {
  const words = t(`appraisals.ask.${act}`);
  if (score?.withheld == null) {
    return `${words}${t('appraisals.ask.total', { total: score?.shown ?? '—', class: score?.class ?? '—' })}`;
  }
  return `${words}${given === null ? '' : t('appraisals.ask.class', { class: given })}${score.withheld}`;
}

function GoBack({ sheet, act, onClose }: ActProps<'return' | 'correct'>) {
  const navigate = useNavigate();
  const back = useReasonedAct(sheet, act);
  const submit = (reason: string) =>
    back.mutate(reason, {
      onSuccess: (next) => {
        onClose();
        if (next.id !== sheet.id) void navigate({ to: `/appraisals/${next.id}` });
      },
    });
  return (
    <ReasonDialog
      title={t(`appraisals.do.${act}`)}
      label={t('appraisals.reason')}
      note={t(`appraisals.ask.${act}`)}
      onSubmit={submit}
      onClose={onClose}
      busy={back.isPending}
      error={back.error}
    />
  );
}
