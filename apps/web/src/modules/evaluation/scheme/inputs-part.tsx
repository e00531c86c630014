import { type CanonicalValue, type DataObject, type DataWords, dataInWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import type { PartProps } from './head-part.tsx';
import { namesIn, objectAt, objectsAt, textAt } from './written.ts';

/** Where the figures of each column come from, to be read; which figures there are is the business of the table view. */
export function InputsPart({ scheme, words }: Omit<PartProps, 'onChange'>) {
  const inputs = objectsAt(scheme, 'inputs');
  const recipe = objectAt(scheme, 'recipe');
  const names = namesIn(recipe);
  const units = new Map(objectsAt(recipe, 'columns').map((column) => [textAt(column, 'id'), textAt(column, 'unit')]));
  const entered = inputs.filter((input) => objectAt(input, 'from').kind === 'ENTERED').length;
  return (
    <Card title={words.keys.inputs} note={t('schemeForm.inputCount', { n: inputs.length, entered })} flush>
      <div className="gt-scheme-scroll">
        <table className="gt-scheme-table" aria-label={words.keys.inputs}>
          <thead>
            <tr>
              <th scope="col">{words.keys.column}</th>
              <th scope="col">{words.keys.unit}</th>
              <th scope="col">{t('schemeForm.source')}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => {
              const column = textAt(input, 'column');
              return (
                <tr key={column}>
                  <th scope="row">{names.get(column) ?? column}</th>
                  <td>{units.get(column) || '—'}</td>
                  <td>{sourceText(objectAt(input, 'from'), words)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The kind of source, what is taken from it, and how it is turned into the column's unit. */
function sourceText(from: DataObject, words: DataWords): string {
  const { kind, field, indicator, measure, fact, times, ...rest } = from;
  const name = [field, indicator, measure, fact].find((each) => typeof each === 'string');
  const called = (code: unknown) => words.values[String(code)] ?? String(code);
  const said = name === undefined ? called(kind) : t('schemeForm.from', { kind: called(kind), name: called(name) });
  const more = Object.keys(rest).length === 0 ? [] : [dataInWords(rest, words)];
  return [said, ...factorText(times), ...more].join(words.marks.joined);
}

/** A factor below one reads better as what is divided by: yuan become units of ten thousand. */
function factorText(times: CanonicalValue | undefined): readonly string[] {
  if (typeof times !== 'number' || times === 1) return [];
  return [times < 1 ? t('schemeForm.divided', { n: Math.round(1 / times) }) : t('schemeForm.multiplied', { n: times })];
}
