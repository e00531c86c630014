import type { CanonicalValue, DataObject, DataWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { MethodForm } from './method-form.tsx';
import { METHODS, SCREENS } from './methods.ts';
import { objectAt, objectsAt, put, textAt, titleOf } from './written.ts';

export interface IndicatorRulesProps {
  readonly item: DataObject;
  readonly recipe: DataObject;
  readonly words: DataWords;
  readonly onChange?: ((item: DataObject) => void) | undefined;
}

/** How one indicator becomes a score: the way with its parameters, full marks, and what is out of bounds. */
export function IndicatorRules({ item, recipe, words, onChange }: IndicatorRulesProps) {
  const title = titleOf(item);
  const columns = objectsAt(recipe, 'columns').filter((column) => textAt(column, 'type', 'number') === 'number');
  const screen = item.screen ?? null;
  const bounds = objectAt(item, 'screen');
  const cell = { words, choices: [] };
  const labelled = (key: string) => t('schemeForm.of', { title, part: words.keys[key] ?? key });
  const setScreen = (key: string) =>
    onChange && ((value: CanonicalValue) => onChange(put(item, 'screen', put(bounds, key, value))));
  return (
    <div className="gt-scheme-rules">
      <fieldset>
        <legend>{words.keys.normalise}</legend>
        <MethodForm
          label={title}
          value={objectAt(item, 'normalise')}
          methods={METHODS}
          columns={columns}
          words={words}
          onChange={onChange && ((value) => onChange(put(item, 'normalise', value)))}
        />
        <span className="gt-scheme-field">
          <span>{words.keys.fullMarks}</span>
          <ValueCell
            {...cell}
            label={labelled('fullMarks')}
            value={item.fullMarks ?? null}
            kind="number"
            onChange={onChange && ((value) => onChange(put(item, 'fullMarks', value)))}
          />
        </span>
      </fieldset>
      <fieldset>
        <legend>{words.keys.screen}</legend>
        <span className="gt-scheme-field">
          <span>{words.keys.otherwise}</span>
          <ValueCell
            {...cell}
            label={labelled('screen')}
            value={screen === 'NONE' ? 'NONE' : (bounds.otherwise ?? null)}
            kind="choice"
            choices={SCREENS}
            onChange={
              onChange &&
              ((value) => onChange(put(item, 'screen', value === 'NONE' ? 'NONE' : put(bounds, 'otherwise', value))))
            }
          />
        </span>
        {screen !== 'NONE' &&
          ['least', 'most'].map((key) => (
            <span key={key} className="gt-scheme-field">
              <span>{words.keys[key]}</span>
              <ValueCell
                {...cell}
                label={labelled(key)}
                value={bounds[key] ?? null}
                kind="number"
                onChange={setScreen(key)}
              />
            </span>
          ))}
      </fieldset>
    </div>
  );
}
