import type { CanonicalValue, DataObject, DataWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { BandsField } from './bands-field.tsx';
import { METHOD_PARTS, type MethodPart, PLAIN_METHODS, startOf } from './methods.ts';
import { ScoresField } from './scores-field.tsx';
import { objectAt, objectsAt, put, textAt, titleOf } from './written.ts';

export interface MethodFormProps {
  /** The indicator, for the names of the fields. */
  readonly label: string;
  /** The way to score as it is written. */
  readonly value: DataObject;
  readonly methods: readonly string[];
  /** Columns of numbers, for ways that compare with another one. */
  readonly columns: readonly DataObject[];
  readonly words: DataWords;
  readonly onChange?: ((value: DataObject) => void) | undefined;
}

/** A way to score with its parameters; another way begins with parameters of its own. */
export function MethodForm(props: MethodFormProps) {
  const { label, value, methods, words, onChange } = props;
  const method = textAt(value, 'method');
  return (
    <>
      <Field name={words.keys.method ?? ''}>
        <ValueCell
          label={t('schemeForm.of', { title: label, part: words.keys.method ?? '' })}
          value={method}
          kind="choice"
          choices={methods}
          words={words}
          onChange={onChange && ((next) => onChange(startOf(String(next))))}
        />
      </Field>
      {method === 'BASELINE' && <Baseline {...props} />}
      {(METHOD_PARTS[method] ?? []).map((part) => (
        <Part key={part.key} part={part} {...props} />
      ))}
    </>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <span className="gt-scheme-field">
      <span>{name}</span>
      {children}
    </span>
  );
}

function Part(props: MethodFormProps & { readonly part: MethodPart }) {
  const { part, label, value, columns, words, onChange } = props;
  const { key, kind } = part;
  const name = words.keys[key] ?? key;
  const said = t('schemeForm.of', { title: label, part: name });
  const set = onChange && ((next: CanonicalValue) => onChange(put(value, key, next)));
  switch (kind) {
    case 'bands':
      return <BandsField label={said} bands={objectsAt(value, key)} words={words} onChange={set} />;
    case 'scores':
      return (
        <Field name={name}>
          <ScoresField label={said} value={value[key] ?? null} words={words} onChange={set} />
        </Field>
      );
    case 'method':
      return <MethodForm {...props} label={said} value={objectAt(value, key)} methods={PLAIN_METHODS} onChange={set} />;
    case 'column': {
      const titles = Object.fromEntries(columns.map((column) => [textAt(column, 'id'), titleOf(column)]));
      return (
        <Field name={name}>
          <ValueCell
            label={said}
            value={value[key] ?? null}
            kind="choice"
            choices={['', ...Object.keys(titles)]}
            words={{ ...words, values: titles }}
            onChange={set}
          />
        </Field>
      );
    }
    default:
      return (
        <Field name={name}>
          <ValueCell
            label={said}
            // A word in the place of a number stands for the best or worst value, as an empty field does.
            value={kind === 'number' && typeof value[key] === 'string' ? null : (value[key] ?? null)}
            kind={kind}
            choices={part.choices ?? []}
            words={words}
            onChange={set}
          />
        </Field>
      );
  }
}

/** What values are compared with: a number, or the mean of all times a factor. */
function Baseline({ label, value, words, onChange }: MethodFormProps) {
  const baseline = objectAt(value, 'baseline');
  const fixed = baseline.kind === 'FIXED';
  const key = fixed ? 'value' : 'times';
  // The same key turns units into others where figures are gathered.
  const name = fixed ? (words.keys.value ?? key) : t('schemeForm.meanTimes');
  const set = onChange && ((next: DataObject) => onChange(put(value, 'baseline', next)));
  const said = (part: string) => t('schemeForm.of', { title: label, part });
  return (
    <>
      <Field name={words.keys.baseline ?? ''}>
        <ValueCell
          label={said(words.keys.baseline ?? '')}
          value={baseline.kind ?? null}
          kind="choice"
          choices={['MEAN', 'FIXED']}
          words={words}
          onChange={set && ((kind) => set(kind === 'FIXED' ? { kind, value: 1 } : { kind, times: 1 }))}
        />
      </Field>
      <Field name={name}>
        <ValueCell
          label={said(name)}
          value={baseline[key] ?? (fixed ? null : 1)}
          kind="number"
          choices={[]}
          words={words}
          onChange={set && ((next) => set(put(baseline, key, next)))}
        />
      </Field>
    </>
  );
}
