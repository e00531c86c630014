import type { ReactNode } from 'react';
import { t } from '../../texts/index.ts';
import './chart.css';

export interface TwinRow {
  readonly id: string;
  /** What the row is about in full, on its head. */
  readonly title?: string;
  readonly cells: readonly ReactNode[];
}

/** The same numbers as a drawing, as a table that can be read, copied and printed. */
export interface Twin {
  readonly caption: string;
  /** With units; the first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly TwinRow[];
}

export function TwinTable({ caption, head, rows }: Twin) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="gt-twin" tabIndex={0} aria-label={t('common.table', { title: caption })}>
      <table>
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
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand for fixed columns
                  <th key={index} scope="row" title={row.title}>
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand for fixed columns
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
