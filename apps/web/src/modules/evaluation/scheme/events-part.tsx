import type { CanonicalValue } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import type { CellKind } from '../../rules/content/tables.ts';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import type { PartProps } from './head-part.tsx';
import { RemoveButton } from './remove-button.tsx';
import { namesIn, objectAt, objectsAt, put, putAt, textAt, titleOf } from './written.ts';

/** Bonus and deduction: points for each, the ceiling of one, and of all together. */
export function EventsPart({ scheme, words, onChange }: PartProps) {
  const recipe = objectAt(scheme, 'recipe');
  const events = objectAt(recipe, 'events');
  const list = objectsAt(events, 'list');
  const names = namesIn(recipe);
  const set = onChange && ((next: typeof events) => onChange(put(scheme, 'recipe', put(recipe, 'events', next))));
  if (list.length === 0) return null;
  const cell = (index: number, key: string, kind: CellKind, choices: readonly string[] = []) => (
    <ValueCell
      label={t('schemeForm.of', { title: titleOf(list[index] ?? {}), part: words.keys[key] ?? key })}
      value={list[index]?.[key] ?? null}
      kind={kind}
      choices={choices}
      words={words}
      onChange={set && ((value: CanonicalValue) => set(putAt(events, 'list', index, (each) => put(each, key, value))))}
    />
  );
  return (
    <Card
      title={words.keys.events}
      note={t('schemeForm.count', { n: list.length })}
      extra={['bonusCap', 'deductCap'].map((key) => (
        <span key={key} className="gt-scheme-field">
          <span>{words.keys[key]}</span>
          <ValueCell
            label={words.keys[key] ?? key}
            value={events[key] ?? null}
            kind="number"
            choices={[]}
            words={words}
            onChange={set && ((value) => set(put(events, key, value)))}
          />
        </span>
      ))}
      flush
    >
      <div className="gt-scheme-scroll">
        <table className="gt-scheme-table" aria-label={words.keys.events}>
          <thead>
            <tr>
              {['title', 'sign', 'column', 'points', 'cap'].map((key) => (
                <th key={key} scope="col" className={key === 'points' || key === 'cap' ? 'gt-num' : undefined}>
                  {key === 'points' ? t('schemeForm.points') : words.keys[key]}
                </th>
              ))}
              {set && <th scope="col">{t('schemeForm.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {list.map((event, index) => (
              <tr key={textAt(event, 'id')}>
                <th scope="row">{cell(index, 'title', 'text')}</th>
                <td>{cell(index, 'sign', 'choice', ['BONUS', 'DEDUCT'])}</td>
                <td>{names.get(textAt(event, 'column')) ?? textAt(event, 'column')}</td>
                <td className="gt-num">{cell(index, 'points', 'number')}</td>
                <td className="gt-num">{cell(index, 'cap', 'number')}</td>
                {set && (
                  <td>
                    <RemoveButton title={titleOf(event)} onRun={() => set(putAt(events, 'list', index, () => null))} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
