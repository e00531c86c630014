import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import type { PartProps } from './head-part.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { SumNote } from './sum-note.tsx';
import { sumOfTotal, treeLines } from './tree.ts';
import { namesIn, objectAt, put, putAt, textAt } from './written.ts';

/** The tree of indicators: weights in their place, the way each is scored behind a line that opens. */
export function IndicatorsPart({ scheme, words, onChange }: PartProps) {
  const [open, setOpen] = useState<string | null>(null);
  const recipe = objectAt(scheme, 'recipe');
  const lines = treeLines(recipe);
  const names = namesIn(recipe);
  const total = sumOfTotal(recipe);
  return (
    <Card
      title={t('schemeForm.indicators')}
      note={t('schemeForm.indicatorCount', { n: lines.filter(({ isGroup }) => !isGroup).length })}
      extra={total && <SumNote sum={total} />}
      flush
    >
      <div className="gt-scheme-scroll">
        <table className="gt-scheme-table" aria-label={t('schemeForm.indicators')}>
          <thead>
            <tr>
              <th scope="col">{t('schemeForm.indicator')}</th>
              <th scope="col" className="gt-num">
                {words.keys.weight}
              </th>
              <th scope="col">{words.keys.direction}</th>
              <th scope="col">{t('schemeForm.value')}</th>
              <th scope="col">{words.keys.normalise}</th>
              <th scope="col">{words.keys.missing}</th>
              <th scope="col">{t('schemeForm.more')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const id = textAt(line.item, 'id', String(line.index));
              return (
                <IndicatorRow
                  key={line.index}
                  line={line}
                  recipe={recipe}
                  names={names}
                  words={words}
                  open={open === id}
                  onOpen={() => setOpen(open === id ? null : id)}
                  onChange={
                    onChange &&
                    ((item) =>
                      onChange(
                        put(
                          scheme,
                          'recipe',
                          putAt(recipe, 'indicators', line.index, () => item),
                        ),
                      ))
                  }
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
