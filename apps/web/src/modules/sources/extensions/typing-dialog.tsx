import { EXTENSION_UNITS, type ExtensionField, type ExtensionType, extensionTypeSchema } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { firstTyping, typingOf, unitKind } from './typing-form.ts';
import { useTyping } from './use-typing.ts';

interface TypingDialogProps {
  readonly field: ExtensionField;
  /** Name of the ledger that the column is of. */
  readonly ledger: string;
  readonly onClose: () => void;
}

/** Says what a column holds; everything under it is then read again from the kept files and laid out for review. */
export function TypingDialog({ field, ledger, onClose }: TypingDialogProps) {
  const ids = { label: useId(), type: useId(), unit: useId(), hint: useId() };
  const typing = useTyping(field);
  const [form, setForm] = useState(() => firstTyping(field));
  const wanted = typingOf(form);
  const changed = wanted !== null && (['label', 'type', 'unit'] as const).some((each) => wanted[each] !== field[each]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted && changed && !typing.busy) typing.run(wanted);
  };
  const title = t('sources.own.dialog', { label: field.label });
  const units = EXTENSION_UNITS[form.type];
  return (
    <Dialog onClose={onClose} label={title} className="gt-typing">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form className="gt-dialog-body" onSubmit={submit}>
        <p className="gt-note">
          {t('sources.own.where', { ledger, path: field.path.replaceAll('/', ' › '), n: field.values })}
          {field.examples.length > 0 &&
            t('sources.own.like', { list: field.examples.join(t('sources.own.exampleJoin')) })}
        </p>
        <label htmlFor={ids.label}>{t('sources.own.column.label')}</label>
        <input
          id={ids.label}
          value={form.label}
          maxLength={60}
          required
          onChange={(event) => setForm({ ...form, label: event.target.value })}
        />
        <label htmlFor={ids.type}>{t('sources.own.column.type')}</label>
        <select
          id={ids.type}
          value={form.type}
          onChange={(event) => setForm({ ...form, type: event.target.value as ExtensionType, unit: '' })}
        >
          {extensionTypeSchema.options.map((type) => (
            <option key={type} value={type}>
              {t(`sources.own.type.${type}`)}
            </option>
          ))}
        </select>
        {unitKind(form.type) !== 'none' && (
          <>
            <label htmlFor={ids.unit}>{t('sources.own.column.unit')}</label>
            {units === undefined ? (
              <input
                id={ids.unit}
                value={form.unit}
                maxLength={8}
                placeholder={t('sources.own.anyUnit')}
                onChange={(event) => setForm({ ...form, unit: event.target.value })}
              />
            ) : (
              <select
                id={ids.unit}
                value={form.unit}
                required
                aria-describedby={ids.hint}
                onChange={(event) => setForm({ ...form, unit: event.target.value })}
              >
                <option value="">{t('sources.own.chooseUnit')}</option>
                {units.map((unit) => (
                  <option key={unit}>{unit}</option>
                ))}
              </select>
            )}
          </>
        )}
        {units !== undefined && (
          <p id={ids.hint} className="gt-note gt-typing-wide">
            {t('sources.own.unitHint')}
          </p>
        )}
        <p className="gt-note gt-typing-wide">{t('sources.own.effect')}</p>
        {typing.error ? (
          <p className="gt-typing-refusal gt-typing-wide" role="alert">
            {messageOf(typing.error)}
          </p>
        ) : (
          typing.busy && (
            <p className="gt-note gt-typing-wide" role="status">
              {t('sources.own.running', { step: typing.job?.step ?? '' })}
            </p>
          )
        )}
        <footer className="gt-typing-acts gt-typing-wide">
          <Button onClick={onClose}>{t('sources.own.cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!changed || typing.busy} loading={typing.busy}>
            {t('sources.own.run')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
