import { t } from '../../../texts/index.ts';
import { ChoiceField, Field, OPEN_CHOICE } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useWords } from '../../../ui/use-words.ts';
import { usePaymentAct } from '../api.ts';
import { yuanOfWan } from '../print.ts';
import type { OnProject } from './on-project.ts';

/** Enters money that left the treasury, by its voucher. */
export function PayDialog({ answer: { project, instalments, day }, onClose }: OnProject) {
  const act = usePaymentAct(project.id);
  const reached = instalments.filter(({ reachedOn, percent }) => reachedOn !== null && percent > 0);
  const { words, set } = useWords({ amount: '', on: day, stage: reached.at(-1)?.id ?? '', voucher: '' });
  const amount = yuanOfWan(words.amount);
  const send = () => {
    if (amount === null) return;
    const { on, stage, voucher } = words;
    act.mutate({ act: 'pay', version: project.version, amount, on, stage, voucher }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('settlements.pay')}
      submit={t('settlements.save')}
      onSubmit={send}
      onClose={onClose}
      busy={act.isPending}
      ready={amount !== null && [words.on, words.stage, words.voucher].every((text) => text.trim() !== '')}
      error={act.error}
    >
      <div className="gt-form">
        <Field label={t('settlements.payWan')} value={words.amount} onChange={set('amount')} type="number" required />
        <Field label={t('settlements.payOn')} value={words.on} onChange={set('on')} type="date" required />
        <ChoiceField
          label={t('settlements.instalment')}
          value={words.stage}
          onChange={set('stage')}
          options={[OPEN_CHOICE, ...instalments.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <Field label={t('settlements.voucher')} value={words.voucher} onChange={set('voucher')} required />
      </div>
    </FormDialog>
  );
}
