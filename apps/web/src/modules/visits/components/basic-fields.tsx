import { type VisitSite, visitOccasionSchema } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { listOf, textOf } from '../domain/form.ts';
import type { FieldProps } from './field-props.ts';

interface BasicFieldsProps extends FieldProps {
  readonly projectName: string;
  readonly last: VisitSite['last'];
}

/** Which project, what kind of visit, when, and who came along. */
export function BasicFields({ values, set, projectName, last }: BasicFieldsProps) {
  const ids = { day: useId(), time: useId(), visitors: useId() };
  return (
    <section className="gt-visits-block">
      <header className="gt-visits-head">
        <h2>{projectName}</h2>
        {last && <span className="gt-note">{t('visits.lastTime', { value: last.day.slice(5) })}</span>}
      </header>
      <fieldset className="gt-visits-chips">
        <legend>{t('visits.occasion.label')}</legend>
        {visitOccasionSchema.options.map((occasion) => (
          <button
            key={occasion}
            type="button"
            aria-pressed={values.visitOccasion === occasion}
            onClick={() => set('visitOccasion', occasion)}
          >
            {t(`visits.occasion.${occasion}`)}
          </button>
        ))}
      </fieldset>
      <div className="gt-visits-pair">
        <div>
          <label htmlFor={ids.day}>{t('visits.day')}</label>
          <input
            id={ids.day}
            className="gt-visits-field"
            type="date"
            value={textOf(values.visitDay)}
            onChange={(event) => set('visitDay', event.target.value)}
          />
        </div>
        <div>
          <label htmlFor={ids.time}>{t('visits.time')}</label>
          <input
            id={ids.time}
            className="gt-visits-field"
            type="time"
            value={textOf(values.visitTime)}
            onChange={(event) => set('visitTime', event.target.value)}
          />
        </div>
      </div>
      <label htmlFor={ids.visitors}>{t('visits.visitors')}</label>
      <NamesInput
        id={ids.visitors}
        names={listOf(values.visitVisitors)}
        onChange={(names) => set('visitVisitors', names)}
      />
    </section>
  );
}

interface NamesInputProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Names behind one another. What is typed stays as it is until the field is left, so that a comma can be typed. */
function NamesInput({ id, names, onChange }: NamesInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      className="gt-visits-field"
      placeholder={t('visits.visitorsHint')}
      value={typed ?? names.join(t('common.comma'))}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value.split(/[\p{P}\s]+/u).filter((name) => name !== ''));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
