import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { type PeriodKind, partsOfYear, periodCode } from '../model/periods.ts';

export interface PeriodFieldsProps {
  readonly kind: PeriodKind;
  /** The code of the period; null until it is whole. */
  readonly onChange: (code: string | null) => void;
}

/** The year, and which part of it where the scheme judges parts. */
export function PeriodFields({ kind, onChange }: PeriodFieldsProps) {
  const id = useId();
  const [year, setYear] = useState('');
  const [part, setPart] = useState('');
  const parts = partsOfYear(kind);
  const change = (nextYear: string, nextPart: string) => {
    setYear(nextYear);
    setPart(nextPart);
    onChange(periodCode(nextYear, kind === 'YEAR' ? '' : nextPart, kind));
  };
  return (
    <div className="gt-period-fields">
      <label htmlFor={`${id}-year`}>{t('evaluation.create.period')}</label>
      <span>
        <input
          id={`${id}-year`}
          required
          inputMode="numeric"
          maxLength={4}
          placeholder={t('evaluation.create.year')}
          value={year}
          onChange={(event) => change(event.target.value.trim(), part)}
        />
        {parts.length > 0 && (
          <select
            aria-label={t('evaluation.create.part')}
            required
            value={part}
            onChange={(event) => change(year, event.target.value)}
          >
            <option value="">{t('evaluation.create.choose')}</option>
            {parts.map(({ code, nth }) => (
              <option key={code} value={code}>
                {partName(kind, nth)}
              </option>
            ))}
          </select>
        )}
      </span>
    </div>
  );
}

function partName(kind: PeriodKind, nth: number): string {
  if (kind === 'HALF') return t(nth === 1 ? 'evaluation.create.half1' : 'evaluation.create.half2');
  return kind === 'QUARTER' ? t('evaluation.create.quarter', { n: nth }) : t('evaluation.create.month', { n: nth });
}
