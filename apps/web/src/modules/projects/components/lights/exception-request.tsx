import { askLightExceptionEndpoint, type LightAxisAnswer, lightExceptionTypeSchema } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../../api/client.ts';
import { t } from '../../../../texts/index.ts';
import { FormDialog } from '../../../../ui/form-dialog.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';

export interface ExceptionRequestProps {
  readonly axes: readonly LightAxisAnswer[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Asks that an axis not count for a time, or says that its light is wrong. */
export function ExceptionRequest({ axes, today, onClose }: ExceptionRequestProps) {
  const { record, name } = useRecordPage();
  const id = useId();
  const client = useQueryClient();
  const [type, setType] = useState<(typeof lightExceptionTypeSchema)['options'][number]>('REASON');
  const [axis, setAxis] = useState(axes[0]?.axis ?? 'START');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const ask = useMutation({
    mutationFn: () =>
      call(askLightExceptionEndpoint, {
        params: { id: record.id },
        body: { type, axis, from, until, reason: reason.trim() },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['records'] });
      onClose();
    },
  });
  const title = t('project.lights.request.title', { name });
  return (
    <FormDialog
      title={title}
      className="gt-lights-dialog"
      submit={t('project.lights.request.send')}
      onSubmit={() => ask.mutate()}
      onClose={onClose}
      busy={ask.isPending}
      ready={reason.trim() !== '' && from !== '' && until !== ''}
      error={ask.error}
    >
      <p className="gt-note">{t(`project.lights.request.effect.${type}`)}</p>
      <div className="gt-form">
        <div>
          <label htmlFor={`${id}-type`}>{t('project.lights.request.type')}</label>
          <select
            id={`${id}-type`}
            value={type}
            onChange={(event) => setType(lightExceptionTypeSchema.parse(event.target.value))}
          >
            {lightExceptionTypeSchema.options.map((each) => (
              <option key={each} value={each}>
                {t(`project.lights.type.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-axis`}>{t('project.lights.request.axis')}</label>
          <select
            id={`${id}-axis`}
            value={axis}
            onChange={(event) => setAxis(axes.find((each) => each.axis === event.target.value)?.axis ?? axis)}
          >
            {axes.map((each) => (
              <option key={each.axis} value={each.axis}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-from`}>{t('project.lights.request.from')}</label>
          <input id={`${id}-from`} type="date" required value={from} onChange={(e) => setFrom(e.target.value)} />
        </div>
        <div>
          <label htmlFor={`${id}-until`}>{t('project.lights.request.until')}</label>
          <input id={`${id}-until`} type="date" required value={until} onChange={(e) => setUntil(e.target.value)} />
        </div>
        <div className="is-text">
          <label htmlFor={`${id}-reason`}>{t('project.lights.request.reason')}</label>
          <textarea
            id={`${id}-reason`}
            required
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
