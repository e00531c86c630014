import type { DataObject, DataWords } from '@guatu/kernel';
import { Button } from 'antd';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { emptyItem, itemColumns } from './tables.ts';
import { ValueCell } from './value-cell.tsx';

export interface ItemsTableProps {
  readonly title: string;
  readonly items: readonly DataObject[];
  readonly words: DataWords;
  readonly onChange?: ((items: readonly DataObject[]) => void) | undefined;
}

/** The items of a rule, one column for each key. Where they may be written, each value is edited in its place. */
export function ItemsTable({ title, items, words, onChange }: ItemsTableProps) {
  // The columns of a list that is being emptied stay, so that an item can be added again.
  const first = useRef(items);
  const columns = itemColumns(items.length === 0 ? first.current : items, words);
  const replace = (index: number, item: DataObject) => onChange?.(items.with(index, item));
  return (
    <div className="gt-rule-items">
      <table aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.key}>
                {column.title}
              </th>
            ))}
            {onChange && <th scope="col">{t('rules.content.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: while they are written, items may have no name yet, or one twice
            <tr key={index}>
              {columns.map(({ key, kind, choices, title: column }) => (
                <td key={key} className={kind === 'number' ? 'gt-num' : undefined}>
                  <ValueCell
                    label={t('rules.content.cell', { title: column, n: index + 1 })}
                    value={item[key] ?? null}
                    kind={kind}
                    choices={choices}
                    words={words}
                    onChange={onChange && ((value) => replace(index, { ...item, [key]: value }))}
                  />
                </td>
              ))}
              {onChange && (
                <td>
                  <button
                    type="button"
                    className="gt-link"
                    aria-label={t('rules.content.removeOf', { n: index + 1 })}
                    onClick={() => onChange(items.toSpliced(index, 1))}
                  >
                    {t('rules.content.remove')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p className="gt-note">{t('rules.content.empty')}</p>}
      {onChange && (
        <Button size="small" onClick={() => onChange([...items, emptyItem(columns)])}>
          {t('rules.content.add')}
        </Button>
      )}
    </div>
  );
}
