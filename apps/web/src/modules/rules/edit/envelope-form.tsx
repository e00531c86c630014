import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import type { Dictionary } from '../../records/dictionary.ts';
import { officeName } from '../names.ts';
import type { DraftForm } from './draft-form.ts';

export interface EnvelopeFormProps {
  readonly form: DraftForm;
  readonly offices: readonly number[];
  readonly dictionary: Dictionary;
  readonly onChange: (part: Partial<DraftForm>) => void;
}

/** For whom, from when to when and on what ground a version holds. A draft stays with its office. */
export function EnvelopeForm({ form, offices, dictionary, onChange }: EnvelopeFormProps) {
  const id = useId();
  const choices = form.draft ? [form.office] : offices;
  return (
    <div className="gt-rule-envelope">
      <label htmlFor={`${id}title`}>{t('rules.edit.name')}</label>
      <input
        id={`${id}title`}
        required
        maxLength={100}
        value={form.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <label htmlFor={`${id}office`}>{t('rules.edit.office')}</label>
      <select
        id={`${id}office`}
        value={form.office}
        disabled={form.draft !== null}
        onChange={({ target }) => onChange({ office: Number(target.value) })}
      >
        {choices.map((office) => (
          <option key={office} value={office}>
            {officeName(office, dictionary)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}from`}>{t('rules.edit.from')}</label>
      <input
        id={`${id}from`}
        type="date"
        required
        value={form.effectiveFrom}
        onChange={({ target }) => onChange({ effectiveFrom: target.value })}
      />
      <label htmlFor={`${id}to`}>{t('rules.edit.to')}</label>
      <span>
        <input
          id={`${id}to`}
          type="date"
          aria-describedby={`${id}open`}
          value={form.effectiveTo ?? ''}
          onChange={({ target }) => onChange({ effectiveTo: target.value === '' ? null : target.value })}
        />{' '}
        <span id={`${id}open`} className="gt-note">
          {t('rules.edit.toNote')}
        </span>
      </span>
      <label htmlFor={`${id}source`}>{t('rules.edit.source')}</label>
      <textarea
        id={`${id}source`}
        className="gt-rule-wide"
        required
        rows={2}
        maxLength={500}
        value={form.sourceNote}
        onChange={({ target }) => onChange({ sourceNote: target.value })}
      />
    </div>
  );
}
