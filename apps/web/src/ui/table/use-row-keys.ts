import type { KeyboardEvent } from 'react';
import { useShortcut } from '../../keyboard/use-shortcut.tsx';
import { t } from '../../texts/index.ts';
import { moveRow } from './column.ts';

interface RowKeys<Row> {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly activeId: string | null;
  readonly activate: (id: string) => void;
  readonly reveal: (index: number) => void;
  readonly open: ((row: Row) => void) | undefined;
  readonly toggle: ((id: string) => void) | undefined;
  readonly pageKeys: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Keyboard of a list: J/K/Enter for the whole page when asked for, arrows and Space while the list has the focus. */
export function useRowKeys<Row>(list: RowKeys<Row>): (event: KeyboardEvent<HTMLElement>) => void {
  const at = list.rows.findIndex((row) => list.rowId(row) === list.activeId);
  const go = (step: number) => {
    const index = moveRow(at, step, list.rows.length);
    const row = list.rows[index];
    if (row === undefined) return;
    list.activate(list.rowId(row));
    list.reveal(index);
  };
  const active = list.rows[at];
  const openActive = () => {
    if (active !== undefined) list.open?.(active);
  };
  useShortcut('j', t('keys.nextRow'), () => go(1), list.pageKeys);
  useShortcut('k', t('keys.previousRow'), () => go(-1), list.pageKeys);
  useShortcut('Enter', t('keys.openRow'), openActive, list.pageKeys && list.open !== undefined);
  return (event) => {
    // Only keys of the grid itself: a figure or box inside a cell keeps its own.
    if (event.target !== event.currentTarget) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(step);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      openActive();
    } else if (event.key === ' ' && active !== undefined && list.toggle) {
      event.preventDefault();
      list.toggle(list.rowId(active));
    }
  };
}
