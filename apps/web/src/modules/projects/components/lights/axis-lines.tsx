import type { LightAxisAnswer } from '@guatu/contract';
import { t } from '../../../../texts/index.ts';
import { Light } from '../../../../ui/light.tsx';
import { lightState } from '../../../../ui/light-state.ts';
import { FieldValue } from '../../../records/record/field-value.tsx';
import { useRelated } from '../use-related.ts';

/** One line an axis, with its figures and the ways to a better light below it. */
export function AxisLines({ axes }: { readonly axes: readonly LightAxisAnswer[] }) {
  return (
    <ul className="gt-lights-axes">
      {axes.map((axis) => (
        <li key={axis.axis}>
          <Light state={lightState(axis.light)} word={axis.label} label={t(`light.word.${lightState(axis.light)}`)} />
          <div>
            <p>
              {axis.call !== null && <b>{axis.call} </b>}
              {axis.summary}
              {axis.excusedUntil !== null && (
                <span className="gt-note"> {t('project.lights.excusedUntil', { day: axis.excusedUntil })}</span>
              )}
            </p>
            {axis.rule.length > 0 && <Inputs axis={axis} />}
            {axis.ways.map(({ to, sentence }) => (
              <p key={to} className="gt-lights-way">
                {sentence}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A promise is written with its own unit beside it. */
const PROMISED = 'commitTarget@';

/** The figures that the light rests on, each asked for its source by a click, and the line of the rule that was crossed. */
function Inputs({ axis: { inputs, rule } }: { readonly axis: LightAxisAnswer }) {
  const leads = useRelated('lead');
  return (
    <p className="gt-note">
      {inputs
        .filter(({ value }) => value !== null)
        .map(({ key, label, record, recordId }) => {
          const lead = record === 'lead' ? leads.find(({ id }) => id === recordId) : undefined;
          return (
            <span key={key} className="gt-lights-input">
              {label} <FieldValue valueKey={key} {...(lead ? { of: { ...lead, kind: 'lead' as const } } : {})} />
              {key.startsWith(PROMISED) && (
                <>
                  {' '}
                  <FieldValue valueKey={key.replace(PROMISED, 'commitUnit@')} unknown="" />
                </>
              )}
            </span>
          );
        })}
      {t('project.lights.crossed', { rule: rule.join(t('common.comma')) })}
    </p>
  );
}
