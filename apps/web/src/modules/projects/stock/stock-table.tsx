import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../texts/index.ts';
import './stock.css';

export interface StockRow {
  readonly id: string;
  /** What the row is about in full, on its head. */
  readonly title?: string;
  readonly cells: readonly ReactNode[];
}

/** A table of counts: rows are named by their first cell, figures stand right; it can be copied into a workbook. */
export function StockTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly StockRow[];
}) {
  const { caption, head, rows } = props;
  const table = useRef<HTMLTableElement>(null);
  const copy = () => {
    const lines = [...(table.current?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? '').trim()).join('\t'),
    );
    void navigator.clipboard.writeText(lines.join('\n'));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="gt-stock-table" tabIndex={0} aria-label={t('stock.table', { caption })}>
      <table ref={table}>
        <caption className="gt-sr">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, place) =>
                place === 0 ? (
                  <th key={head[place] ?? place} scope="row" title={row.title}>
                    {cell}
                  </th>
                ) : (
                  <td key={head[place] ?? place}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={copy}>
        {t('stock.copy')}
      </Button>
    </section>
  );
}
