import { bulkEditEndpoint, type Field, type FieldValue, type RecordRow } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { Dictionary } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { readTyped } from '../record/draft.ts';
import { FieldInput } from '../record/field-input.tsx';
import { staleVersion } from '../record/use-save.ts';
import { printValue } from '../values.ts';
import { bulkPreview } from './bulk-preview.ts';
import '../record/record.css';

export interface BulkEditProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  /** The selected rows with the versions on screen. */
  readonly rows: readonly RecordRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One field of many records, with what will change before and the reason beside it; all of them or none. */
export function BulkEdit({ ledger, dictionary, rows, onClose, onDone }: BulkEditProps) {
  const id = useId();
  const client = useQueryClient();
  const fields = [...dictionary.kind(ledger.kind).fields.values()].filter((field) =>
    editable(field, dictionary.kind(ledger.kind).nameField),
  );
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const field = fields.find((each) => each.id === fieldId);
  const typed = field ? readTyped(field, text) : null;
  const preview = typed?.ok ? bulkPreview(rows, fieldId, typed.value) : null;
  const save = useMutation({
    mutationFn: (value: FieldValue) =>
      call(bulkEditEndpoint, {
        params: { kind: ledger.kind },
        body: {
          rows: rows.map(({ id: rowId, version }) => ({ id: rowId, version })),
          changes: { [fieldId]: value },
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['records'] });
      onDone();
    },
  });
  const reload = () => {
    void client.invalidateQueries({ queryKey: ['records'] });
    save.reset();
  };
  const title = t('records.bulk.title', { n: rows.length, unit: t(ledger.unit) });
  const stale = staleVersion(save.error) !== null;
  return (
    <FormDialog
      title={title}
      submit={t('records.bulk.save', { n: preview?.changed ?? 0 })}
      onSubmit={() => typed?.ok && save.mutate(typed.value)}
      onClose={onClose}
      busy={save.isPending}
      ready={preview !== null && preview.changed > 0}
      error={save.error}
      errorHint={stale && t('records.bulk.stale')}
      acts={stale && <Button onClick={reload}>{t('records.bulk.reload')}</Button>}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t('records.bulk.field')}</label>
          <select
            id={id}
            value={fieldId}
            onChange={(event) => {
              setFieldId(event.target.value);
              setText('');
            }}
          >
            {fields.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
        {field && (
          <FieldInput
            field={field}
            text={text}
            problem={typed?.ok === false ? typed.message : undefined}
            onChange={setText}
          />
        )}
        <div className="is-text">
          <label htmlFor={`${id}-reason`}>{t('records.bulk.reason')}</label>
          <input
            id={`${id}-reason`}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {preview && field && (
          <p className="is-text" role="status">
            {preview.changed === 0
              ? t('records.bulk.nothing')
              : t('records.bulk.preview', {
                  n: preview.changed,
                  field: field.label,
                  value: printValue(field, typed?.ok ? typed.value : null, { money: 'wan' }) ?? t('records.none'),
                  same: preview.same,
                  filled: preview.overwritten,
                })}
          </p>
        )}
      </div>
    </FormDialog>
  );
}

/** Names stay one by one; reported values are never typed in, and values of a period need their period. */
function editable(field: Field, nameField: string): boolean {
  return field.id !== nameField && field.sub === null && !field.reported && !field.byAct && field.type !== 'code';
}
