import type { DataObject } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import type { PartProps } from './head-part.tsx';
import { SumNote } from './sum-note.tsx';
import { sumOfShares } from './tree.ts';
import { numberAt, objectAt, objectsAt, put, putAt, textAt } from './written.ts';

/** What bounds a class, by how classes are made. */
const BOUND: Readonly<Record<string, string>> = { QUOTA: 'percent', CUT: 'from', SEATS: 'count' };

/** Shares, cuts or seats of the classes. A class without a number takes what is left, and an emptied number is none. */
export function ClassesPart({ scheme, words, onChange }: PartProps) {
  const recipe = objectAt(scheme, 'recipe');
  const classes = objectAt(recipe, 'classes');
  const by = textAt(classes, 'by');
  const list = objectsAt(classes, 'list');
  const key = BOUND[by] ?? 'percent';
  const sum = sumOfShares(recipe);
  const set = onChange && ((next: DataObject) => onChange(put(scheme, 'recipe', put(recipe, 'classes', next))));
  return (
    <Card title={words.keys.classes} note={words.values[by]} extra={sum && <SumNote sum={sum} />}>
      {list.length === 0 ? (
        <p className="gt-note">{t('schemeForm.noClasses')}</p>
      ) : (
        <div className="gt-scheme-classes">
          {list.map((item, index) => (
            <span key={textAt(item, 'id')} className="gt-scheme-field">
              <strong>{textAt(item, 'id')}</strong>
              {by !== 'QUOTA' && numberAt(item, key) === null ? (
                t('schemeForm.rest')
              ) : (
                <>
                  <ValueCell
                    label={t('schemeForm.of', { title: textAt(item, 'id'), part: words.keys[key] ?? key })}
                    value={item[key] ?? null}
                    kind="number"
                    choices={[]}
                    words={words}
                    onChange={
                      set && ((value) => set(putAt(classes, 'list', index, (each) => put(each, key, value ?? 0))))
                    }
                  />
                  <span>{t(UNITS[by] ?? 'schemeForm.percentUnit')}</span>
                </>
              )}
            </span>
          ))}
          {by === 'QUOTA' && (
            <>
              {choice('round', ['DOWN', 'NEAREST', 'UP'], 'DOWN')}
              {choice('vacancy', ['KEEP', 'PASS_ON'], 'KEEP')}
            </>
          )}
        </div>
      )}
    </Card>
  );

  function choice(name: string, choices: readonly string[], usual: string) {
    // Rounding down has a word of its own here: elsewhere the same code says which way is better.
    const own =
      name === 'round' ? { ...words.values, DOWN: t('schemeForm.roundDown'), UP: t('schemeForm.roundUp') } : {};
    return (
      <span className="gt-scheme-field">
        <span>{words.keys[name]}</span>
        <ValueCell
          label={words.keys[name] ?? name}
          value={classes[name] ?? usual}
          kind="choice"
          choices={choices}
          words={{ ...words, values: { ...words.values, ...own } }}
          onChange={set && ((value) => set(put(classes, name, value)))}
        />
      </span>
    );
  }
}

const UNITS: Readonly<Record<string, 'schemeForm.percentUnit' | 'schemeForm.cutUnit' | 'schemeForm.seatUnit'>> = {
  QUOTA: 'schemeForm.percentUnit',
  CUT: 'schemeForm.cutUnit',
  SEATS: 'schemeForm.seatUnit',
};
