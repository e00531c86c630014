import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { partCode } from '../domain/client-id.ts';
import { codesOf, textOf, withoutPart } from '../domain/form.ts';
import type { FieldProps } from './field-props.ts';

/** What was settled on the spot: what, by which unit, until when. */
export function PromiseFields({ values, set, change }: FieldProps) {
  const [begun, setBegun] = useState<readonly string[]>([]);
  const written = ['promiseText', 'promiseUnit', 'promiseDue'].flatMap((field) => codesOf(values, field));
  // A line that has nothing in it yet is only on the screen.
  const codes = [...new Set([...written, ...begun])];
  return (
    <section className="gt-visits-block">
      <header className="gt-visits-head">
        <h2>{t('visits.promises.label')}</h2>
        <button type="button" className="gt-link" onClick={() => setBegun([...begun, partCode()])}>
          {t('visits.promises.add')}
        </button>
      </header>
      <ul className="gt-visits-parts">
        {codes.map((code, at) => (
          <li key={code}>
            {(['promiseText', 'promiseUnit', 'promiseDue'] as const).map((field) => (
              <input
                key={field}
                className="gt-visits-field"
                type={field === 'promiseDue' ? 'date' : 'text'}
                aria-label={`${PROMISE_WORDS[field]()} ${at + 1}`}
                placeholder={PROMISE_WORDS[field]()}
                value={textOf(values[`${field}@${code}`])}
                onChange={(event) => set(`${field}@${code}`, event.target.value)}
              />
            ))}
            <button
              type="button"
              className="gt-link"
              onClick={() => {
                setBegun(begun.filter((each) => each !== code));
                change((held) => withoutPart(held, code));
              }}
            >
              {t('visits.promises.remove', { n: at + 1 })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PROMISE_WORDS = {
  promiseText: () => t('visits.promises.text'),
  promiseUnit: () => t('visits.promises.unit'),
  promiseDue: () => t('visits.promises.due'),
} as const;
