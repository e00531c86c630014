import type { BidAct, BidDetail, BidNeed } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

import { yuanOfWan } from '../../settlements/print.ts';
import { useBidAct } from '../api.ts';
import { FilesField } from './files-field.tsx';

interface ActDialogProps {
  readonly detail: BidDetail;
  readonly act: BidAct;
  readonly onClose: () => void;
}

/** Acts that move money say how much; the others are not asked. */
const WITH_AMOUNT: readonly BidAct[] = ['apply', 'allocate', 'pay'];

/** One step of a bid: its day, what the rule wants to know with it, and the papers that show it. */
export function ActDialog({ detail: { bid, needs }, act, onClose }: ActDialogProps) {
  const mutation = useBidAct(bid, act);
  const needed = needs.find((each) => each.act === act)?.needs ?? [];
  const [words, setWords] = useState({ on: officeDay(Date.now()), amount: '', paper: '', note: '', due: '' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const set = (key: keyof typeof words) => (value: string) => setWords((all) => ({ ...all, [key]: value }));
  const asked = (need: BidNeed) => needed.includes(need);
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  const { on, paper, note, due } = words;
  const amount = yuanOfWan(words.amount);
  const answers = { on, amount, paper: given(paper), note: given(note), due: given(due) };
  return (
    <FormDialog
      title={t('funding.actOf', { act: t(`funding.act.${act}`), name: bid.name })}
      submit={t(`funding.act.${act}`)}
      onSubmit={() => mutation.mutate({ answers, files }, { onSuccess: onClose })}
      onClose={onClose}
      busy={mutation.isPending}
      ready={on !== '' && needed.every((need) => answers[need] !== null)}
      error={mutation.error}
    >
      <div className="gt-form">
        <Field label={t('funding.ask.on')} value={on} onChange={set('on')} type="date" required />
        {(WITH_AMOUNT.includes(act) || asked('amount')) && (
          <Field
            label={t('funding.ask.amountWan')}
            value={words.amount}
            onChange={set('amount')}
            type="number"
            required={asked('amount')}
          />
        )}
        <Field label={t('funding.ask.paper')} value={paper} onChange={set('paper')} required={asked('paper')} />
        <Field label={t('funding.ask.due')} value={due} onChange={set('due')} type="date" />
        <Field label={t('funding.ask.note')} value={note} onChange={set('note')} required={asked('note')} wide />
        <FilesField files={files} onChange={setFiles} />
      </div>
    </FormDialog>
  );
}
