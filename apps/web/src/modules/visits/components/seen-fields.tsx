import type { VisitForm, VisitSite } from '@guatu/contract';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { numberOf, textOf } from '../domain/form.ts';
import type { FieldProps } from './field-props.ts';

interface SeenFieldsProps extends FieldProps {
  readonly last: VisitSite['last'];
  readonly stages: VisitForm['stages'];
}

/** What stands there, how many work there, and what else was seen; last time's beside it. */
export function SeenFields({ values, set, last, stages }: SeenFieldsProps) {
  const found = useId();
  const stage = textOf(values.visitStage);
  const note = stages.find(({ label }) => label === stage)?.note ?? null;
  const count = (key: 'visitWorkers' | 'visitMachines', label: string, before: number | null | undefined) => (
    <Stepper
      label={label}
      before={before ?? null}
      value={numberOf(values[key])}
      onChange={(value) => set(key, value)}
    />
  );
  return (
    <>
      <section className="gt-visits-block">
        <fieldset className="gt-visits-chips">
          <legend>
            {t('visits.stage')}
            {last?.stage && <span className="gt-note"> {t('visits.lastTime', { value: last.stage })}</span>}
          </legend>
          {stages.map(({ label }) => (
            <button
              key={label}
              type="button"
              aria-pressed={label === stage}
              onClick={() => set('visitStage', label === stage ? null : label)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        {note !== null && <p className="gt-note">{note}</p>}
      </section>
      <section className="gt-visits-block gt-visits-pair">
        {count('visitWorkers', t('visits.workers'), last?.workers)}
        {count('visitMachines', t('visits.machines'), last?.machines)}
      </section>
      <section className="gt-visits-block">
        <label htmlFor={found}>
          <b>{t('visits.found')}</b>
        </label>
        <textarea
          id={found}
          className="gt-visits-field"
          rows={3}
          value={textOf(values.visitFound)}
          onChange={(event) => set('visitFound', event.target.value)}
        />
      </section>
    </>
  );
}

interface StepperProps {
  readonly label: string;
  readonly before: number | null;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number for thumbs: one up, one down, or typed. Empty is not zero. */
function Stepper({ label, before, value, onChange }: StepperProps) {
  const id = useId();
  return (
    <div>
      <span className="gt-visits-head">
        <label htmlFor={id}>{label}</label>
        {before !== null && <span className="gt-note">{t('visits.lastTime', { value: before })}</span>}
      </span>
      <div className="gt-visits-stepper">
        <button
          type="button"
          aria-label={t('visits.less', { what: label })}
          onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}
        >
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          value={value ?? ''}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, 6);
            onChange(digits === '' ? null : Number(digits));
          }}
        />
        <button type="button" aria-label={t('visits.more', { what: label })} onClick={() => onChange((value ?? 0) + 1)}>
          +
        </button>
      </div>
    </div>
  );
}
