import type { ReactNode } from 'react';
import { t } from '../../texts/index.ts';
import './list-foot.css';

export interface ListFootProps {
  readonly total: number;
  /** Counting word: the Chinese one differs for projects, companies and items. */
  readonly unit: string;
  /** Rows in the list when fewer than the total are loaded or shown. */
  readonly shown?: number;
  /** Date or time the list is true for, printed as given. */
  readonly asOf: string;
  /** Legend or sort rule after the count. */
  readonly note?: ReactNode;
  /** Right end: links to the whole list and to the export. */
  readonly extra?: ReactNode;
}

/** The line every list ends with: how many, of what, as of when. */
export function ListFoot({ total, unit, shown, asOf, note, extra }: ListFootProps) {
  const count =
    shown === undefined || shown === total
      ? t('list.count', { n: total, unit })
      : t('list.shown', { shown, n: total, unit });
  return (
    <footer className="gt-list-foot">
      <span role="status">
        {count} · {t('list.asOf', { asOf })}
      </span>
      {note}
      {extra !== undefined && <div className="gt-list-foot-extra">{extra}</div>}
    </footer>
  );
}
