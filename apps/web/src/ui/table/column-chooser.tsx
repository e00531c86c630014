import { useRef, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Popup } from '../popup.tsx';
import type { Column } from './column.ts';
import './column-chooser.css';

export interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  /** null = the default columns. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChange: (chosen: ReadonlySet<string> | null) => void;
}

/** Button “more columns”: tick boxes for every column; the first one always stays, because it names the row. */
export function ColumnChooser<Row>({ columns, chosen, onChange }: ColumnChooserProps<Row>) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const on = chosen ?? new Set(columns.filter((column) => !column.optional).map((column) => column.id));
  const toggle = (id: string) => {
    const next = new Set(on);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <>
      <button ref={button} type="button" className="gt-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('list.columns')}
      </button>
      {open && button.current && (
        <Popup at={button.current} onClose={() => setOpen(false)}>
          <fieldset className="gt-columns">
            <legend className="gt-sr">{t('list.columns')}</legend>
            {columns.map((column, index) => (
              <label key={column.id}>
                <input
                  type="checkbox"
                  checked={on.has(column.id)}
                  disabled={index === 0}
                  onChange={() => toggle(column.id)}
                />
                {column.title}
              </label>
            ))}
            {chosen && (
              <button type="button" className="gt-link" onClick={() => onChange(null)}>
                {t('list.defaultColumns')}
              </button>
            )}
          </fieldset>
        </Popup>
      )}
    </>
  );
}
