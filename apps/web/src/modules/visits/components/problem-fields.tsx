import { raiseProblemEndpoint, type VisitForm } from '@guatu/contract';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { takeOver } from '../device/store.ts';
import type { LocalVisit } from '../device/types.ts';
import type { Device } from '../device/use-device.ts';
import { partCode } from '../domain/client-id.ts';
import { codesOf, textOf, withoutPart, withValue } from '../domain/form.ts';
import type { FieldProps } from './field-props.ts';

interface ProblemFieldsProps extends FieldProps {
  readonly device: Device;
  readonly visit: LocalVisit;
  readonly factors: VisitForm['factors'];
}

/** Problems by what they are about; one that the server has may be made a blocker with one press. */
export function ProblemFields({ values, set, change, device, visit, factors }: ProblemFieldsProps) {
  const [error, setError] = useState<unknown>(null);
  const labelOf = (id: string) => factors.find((factor) => factor.id === id)?.label ?? id;
  const add = (factor: string) => {
    const code = partCode();
    change((held) =>
      withValue(withValue(held, `problemFactor@${code}`, factor), `problemText@${code}`, labelOf(factor)),
    );
  };
  const raise = async (code: string) => {
    try {
      const params = { id: visit.id, code };
      const answer = await call(raiseProblemEndpoint, { params, body: { version: visit.server?.version ?? 0 } });
      await takeOver(visit.userId, answer, null);
      setError(null);
    } catch (failed) {
      setError(failed);
    }
    await device.reread();
  };
  return (
    <section className="gt-visits-block">
      <fieldset className="gt-visits-chips">
        <legend>
          {t('visits.problems.label')} <span className="gt-note">{t('visits.problems.note')}</span>
        </legend>
        {factors.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-label={t('visits.problems.add', { factor: label })}
            onClick={() => add(id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {error !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(error)}
        </p>
      )}
      <ul className="gt-visits-parts">
        {codesOf(values, 'problemFactor').map((code) => {
          const factor = labelOf(textOf(values[`problemFactor@${code}`]));
          const blocker = visit.server?.blockers[code];
          const isThere = visit.server?.values[`problemText@${code}`] !== undefined;
          return (
            <li key={code}>
              <textarea
                className="gt-visits-field"
                rows={2}
                aria-label={t('visits.problems.text', { factor })}
                value={textOf(values[`problemText@${code}`])}
                onChange={(event) => set(`problemText@${code}`, event.target.value)}
              />
              <span className="gt-visits-head">
                {blocker && <a href={`/blockers/${blocker}`}>{t('visits.problems.raised')}</a>}
                {!blocker && isThere && (
                  <button type="button" className="gt-link" onClick={() => void raise(code)}>
                    {t('visits.problems.raise')}
                  </button>
                )}
                {!blocker && (
                  <button
                    type="button"
                    className="gt-link gt-visits-end"
                    onClick={() => change((held) => withoutPart(held, code))}
                  >
                    {t('visits.problems.remove', { factor })}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
