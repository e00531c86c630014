import type { DataObject } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { bound, conditionText, withBound } from './condition-text.ts';
import type { PartProps } from './head-part.tsx';
import { RemoveButton } from './remove-button.tsx';
import { namesIn, objectAt, objectsAt, put, putAt, textAt, titleOf } from './written.ts';

/** Floors and vetoes: what strikes a unit, and what becomes of its class. */
export function VetoesPart({ scheme, words, onChange }: PartProps) {
  const recipe = objectAt(scheme, 'recipe');
  const vetoes = objectsAt(recipe, 'vetoes');
  const names = namesIn(recipe);
  const classes = objectsAt(objectAt(recipe, 'classes'), 'list').map((item) => textAt(item, 'id'));
  const change =
    onChange &&
    ((index: number, next: (veto: DataObject) => DataObject | null) =>
      onChange(put(scheme, 'recipe', putAt(recipe, 'vetoes', index, next))));
  if (vetoes.length === 0) return null;
  return (
    <Card title={words.keys.vetoes} note={t('schemeForm.count', { n: vetoes.length })} flush>
      <div className="gt-scheme-scroll">
        <table className="gt-scheme-table" aria-label={words.keys.vetoes}>
          <thead>
            <tr>
              <th scope="col">{words.keys.title}</th>
              <th scope="col">{words.keys.when}</th>
              <th scope="col" className="gt-num">
                {t('schemeForm.bound')}
              </th>
              <th scope="col">{words.keys.effect}</th>
              {change && <th scope="col">{t('schemeForm.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {vetoes.map((veto, index) => {
              const title = titleOf(veto);
              const when = veto.when ?? null;
              const limit = bound(when);
              return (
                <tr key={textAt(veto, 'id')}>
                  <th scope="row">
                    <ValueCell
                      label={t('schemeForm.of', { title, part: words.keys.title ?? '' })}
                      value={title}
                      kind="text"
                      choices={[]}
                      words={words}
                      onChange={change && ((value) => change(index, (each) => put(each, 'title', value)))}
                    />
                  </th>
                  <td>{conditionText(when, names, words)}</td>
                  <td className="gt-num">
                    {limit !== null && (
                      <ValueCell
                        label={t('schemeForm.of', { title, part: t('schemeForm.bound') })}
                        value={limit}
                        kind="number"
                        choices={[]}
                        words={words}
                        onChange={
                          change &&
                          ((value) => change(index, (each) => put(each, 'when', withBound(when, Number(value)))))
                        }
                      />
                    )}
                  </td>
                  <td>
                    <Effect
                      label={t('schemeForm.of', { title, part: words.keys.effect ?? '' })}
                      effect={objectAt(veto, 'effect')}
                      classes={classes}
                      onChange={change && ((effect) => change(index, (each) => put(each, 'effect', effect)))}
                    />
                  </td>
                  {change && (
                    <td>
                      <RemoveButton title={title} onRun={() => change(index, () => null)} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface EffectProps {
  readonly label: string;
  readonly effect: DataObject;
  readonly classes: readonly string[];
  readonly onChange?: ((effect: DataObject) => void) | undefined;
}

/** What becomes of who is struck, as one choice: the total is zero, the class falls, or no class above one is open. */
function Effect({ label, effect, classes, onChange }: EffectProps) {
  const choices: readonly DataObject[] = [
    ...classes.slice(1).map((to) => ({ kind: 'AT_MOST', to })),
    ...(classes.length > 0 ? [1, 2].map((steps) => ({ kind: 'DOWN', steps })) : []),
    { kind: 'ZERO' },
  ];
  const said = effectText(effect);
  if (!onChange) return <span>{said}</span>;
  return (
    <select
      aria-label={label}
      value={said}
      onChange={({ target }) => {
        const chosen = choices.find((each) => effectText(each) === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {choices.map((each) => (
        <option key={effectText(each)} value={effectText(each)}>
          {effectText(each)}
        </option>
      ))}
    </select>
  );
}

function effectText(effect: DataObject): string {
  switch (effect.kind) {
    case 'AT_MOST':
      return t('schemeForm.atMost', { to: textAt(effect, 'to') });
    case 'DOWN':
      return t('schemeForm.down', { n: typeof effect.steps === 'number' ? effect.steps : 1 });
    default:
      return t('schemeForm.zero');
  }
}
