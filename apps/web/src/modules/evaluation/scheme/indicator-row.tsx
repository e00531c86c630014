import type { DataObject, DataWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { IndicatorRules } from './indicator-rules.tsx';
import { MISSING_RULES } from './methods.ts';
import { SumNote } from './sum-note.tsx';
import type { TreeLine } from './tree.ts';
import { objectAt, put, textAt, titleOf } from './written.ts';

export interface IndicatorRowProps {
  readonly line: TreeLine;
  readonly recipe: DataObject;
  readonly names: ReadonlyMap<string, string>;
  readonly words: DataWords;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChange?: ((item: DataObject) => void) | undefined;
}

/** One line of the tree: a group with what its parts sum to, or an indicator with the ways it is scored. */
export function IndicatorRow({ line, recipe, names, words, open, onOpen, onChange }: IndicatorRowProps) {
  const { item, depth, isGroup, sum } = line;
  const title = titleOf(item);
  const set = (key: string) => onChange && ((value: DataObject[string]) => onChange(put(item, key, value)));
  const labelled = (key: string) => t('schemeForm.of', { title, part: words.keys[key] ?? key });
  const act = t(open ? 'schemeForm.close' : 'schemeForm.open');
  const weight = (
    <ValueCell
      label={labelled('weight')}
      value={item.weight ?? null}
      kind="number"
      choices={[]}
      words={words}
      onChange={set('weight')}
    />
  );
  const name = (
    <th scope="row" style={{ paddingLeft: 12 + depth * 18 }}>
      {title}
    </th>
  );
  if (isGroup) {
    return (
      <tr className="is-group">
        {name}
        <td className="gt-num">{weight}</td>
        <td colSpan={5}>{sum && <SumNote sum={sum} />}</td>
      </tr>
    );
  }
  return (
    <>
      <tr>
        {name}
        <td className="gt-num">{weight}</td>
        <td>{choice('direction', ['UP', 'DOWN'])}</td>
        <td>{valueText(item, names)}</td>
        <td>{words.values[textAt(objectAt(item, 'normalise'), 'method')]}</td>
        <td>{choice('missing', MISSING_RULES)}</td>
        <td>
          <button
            type="button"
            className="gt-link"
            aria-expanded={open}
            aria-label={t('schemeForm.of', { title: act, part: title })}
            onClick={onOpen}
          >
            {act}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="is-open">
          <td colSpan={7}>
            <IndicatorRules item={item} recipe={recipe} words={words} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );

  function choice(key: string, choices: readonly string[]) {
    return (
      <ValueCell
        label={labelled(key)}
        value={item[key] ?? null}
        kind="choice"
        choices={choices}
        words={words}
        onChange={set(key)}
      />
    );
  }
}

/** What is measured: one column, over another one or against last year's, with its unit. */
function valueText(item: DataObject, names: ReadonlyMap<string, string>): string {
  const value = objectAt(item, 'value');
  const name = (key: string) => names.get(textAt(value, key)) ?? textAt(value, key);
  const unit = textAt(item, 'unit');
  const read =
    textAt(value, 'per') !== ''
      ? t('schemeForm.per', { above: name('column'), below: name('per') })
      : textAt(value, 'growthOver') !== ''
        ? t('schemeForm.growth', { now: name('column'), before: name('growthOver') })
        : name('column');
  return unit === '' ? read : t('schemeForm.inUnit', { value: read, unit });
}
