import type { DataObject, DataWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { conditionText } from './condition-text.ts';
import { objectAt, put, textAt } from './written.ts';

export interface PartProps {
  readonly scheme: DataObject;
  readonly words: DataWords;
  /** Left out where the scheme is only read. */
  readonly onChange?: ((scheme: DataObject) => void) | undefined;
}

const PERIODS = ['YEAR', 'HALF', 'QUARTER', 'MONTH', 'NONE'];

/** Whom a scheme judges, how often, and how long the notice lasts. */
export function HeadPart({ scheme, words, onChange }: PartProps) {
  const set = (key: string) => onChange && ((value: DataObject[string]) => onChange(put(scheme, key, value)));
  const said = (key: string) => words.values[textAt(scheme, key)] ?? textAt(scheme, key, '—');
  const who = scheme.who ?? null;
  const stage = textAt(scheme, 'stage');
  const cell = { words, choices: [] };
  return (
    <Card title={t('schemeForm.head')}>
      <dl className="gt-scheme-head">
        <dt>{words.keys.subject}</dt>
        <dd>{stage === '' ? said('subject') : `${said('subject')} · ${said('stage')}`}</dd>
        <dt>{words.keys.who}</dt>
        <dd>{who === null ? t('schemeForm.everybody') : conditionText(who, new Map(), words)}</dd>
        <dt>{words.keys.period}</dt>
        <dd>
          <ValueCell
            {...cell}
            label={words.keys.period ?? ''}
            value={scheme.period ?? null}
            kind="choice"
            choices={PERIODS}
            onChange={set('period')}
          />
        </dd>
        <dt>{words.keys.noticeDays}</dt>
        <dd>
          <ValueCell
            {...cell}
            label={words.keys.noticeDays ?? ''}
            value={scheme.noticeDays ?? null}
            kind="number"
            onChange={set('noticeDays')}
          />
        </dd>
        <dt>{words.keys.documentNumber}</dt>
        <dd>
          <ValueCell
            {...cell}
            label={words.keys.documentNumber ?? ''}
            value={scheme.documentNumber ?? null}
            kind="text"
            onChange={onChange && ((value) => onChange(put(scheme, 'documentNumber', value === '' ? null : value)))}
          />
        </dd>
        <dt>{words.keys.decimals}</dt>
        <dd>
          <ValueCell
            {...cell}
            label={words.keys.decimals ?? ''}
            value={objectAt(scheme, 'recipe').decimals ?? null}
            kind="number"
            onChange={
              onChange &&
              ((value) => onChange(put(scheme, 'recipe', put(objectAt(scheme, 'recipe'), 'decimals', value))))
            }
          />
        </dd>
      </dl>
    </Card>
  );
}
