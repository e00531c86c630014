import { requestChangeEndpoint } from '@guatu/contract';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { draftText, readTyped } from '../../records/record/draft.ts';
import { FieldInput } from '../../records/record/field-input.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { printValue, unitOf } from '../../records/values.ts';
import { type ChangeTypeRule, useChangeAct } from './use-changes.ts';

/** Asks for a change of what was promised: which kind, which field, to what, for which reason of the catalogue. */
export function ChangeRequestDialog(props: {
  readonly types: readonly ChangeTypeRule[];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { types, today, onClose } = props;
  const { record, dictionary } = useRecordPage();
  const { unit } = useMoney();
  const id = useId();
  const [type, setType] = useState(types[0]);
  const [fieldId, setFieldId] = useState(type?.fields[0] ?? '');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const field = dictionary.kind('project').fields.get(fieldId);
  const typed = field ? readTyped(field, text) : null;
  const send = useChangeAct(() => {
    if (!type || !typed?.ok) throw new Error('sent before it was ready');
    const body = { project: record.id, type: type.type, field: fieldId, to: typed.value, reason, note: note.trim() };
    return call(requestChangeEndpoint, { body });
  }, onClose);
  if (!type || !field) return null;
  const choose = (next: ChangeTypeRule | undefined) => {
    setType(next);
    chooseField(next?.fields[0] ?? '');
    setReason('');
  };
  const chooseField = (next: string) => {
    setFieldId(next);
    const chosen = dictionary.kind('project').fields.get(next);
    setText(chosen && record.values[next] !== undefined ? draftText(chosen, record.values[next]) : '');
  };
  const now = printValue(field, record.values[fieldId], { money: unit, yiDecimals: 2 });
  const word = unitOf(field, unit);
  return (
    <FormDialog
      title={t('changes.request')}
      submit={t('changes.send')}
      onSubmit={() => send.mutate(undefined)}
      onClose={onClose}
      busy={send.isPending}
      ready={reason !== '' && note.trim() !== '' && typed?.ok === true && typed.value !== null}
      error={send.error}
    >
      <p className="gt-note">{t(type.documentRequired ? 'changes.roadPaper' : 'changes.road')}</p>
      <div className="gt-form">
        <div>
          <label htmlFor={`${id}-type`}>{t('changes.type')}</label>
          <select
            id={`${id}-type`}
            value={type.type}
            onChange={(event) => choose(types.find((each) => each.type === event.target.value))}
          >
            {types.map((each) => (
              <option key={each.type} value={each.type}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-field`}>{t('changes.fieldOf')}</label>
          <select id={`${id}-field`} value={fieldId} onChange={(event) => chooseField(event.target.value)}>
            {type.fields.map((each) => (
              <option key={each} value={each}>
                {dictionary.kind('project').fields.get(each)?.label ?? each}
              </option>
            ))}
          </select>
        </div>
        <p className="is-text gt-note">
          {t('changes.now', {
            value: now === null ? t('records.none') : `${now}${word === undefined ? '' : ` ${word}`}`,
          })}
        </p>
        <FieldInput
          field={field}
          text={text}
          problem={typed?.ok === false ? typed.message : undefined}
          onChange={setText}
        />
        {field.type === 'date' && (
          <p className="gt-note">
            <button type="button" className="gt-link" onClick={() => setText(today)}>
              {t('changes.useToday', { today })}
            </button>
          </p>
        )}
        <div className="is-text">
          <label htmlFor={`${id}-reason`}>{t('changes.reasonOf')}</label>
          <select id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.target.value)}>
            <option value="">{t('changes.choose')}</option>
            {type.reasons.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
        <div className="is-text">
          <label htmlFor={`${id}-note`}>{t('changes.note')}</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
