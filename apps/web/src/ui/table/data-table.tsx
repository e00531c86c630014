import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useId, useRef, useState } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { type Column, type Sort, toggleSelection, visibleColumns } from './column.ts';
import { TableHead } from './table-head.tsx';
import { usePrinting } from './use-printing.ts';
import { useRowKeys } from './use-row-keys.ts';
import './data-table.css';

export interface DataTableProps<Row> {
  /** What is listed, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** 26 dense, 30 list (default), 34 review, 46 two-line. */
  readonly rowHeight?: 26 | 30 | 34 | 46;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Row of the keyboard or of a linked pin on the map. */
  readonly activeId?: string | null;
  readonly onActive?: (id: string) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Columns chosen by the reader; null shows the default ones. See `ColumnChooser`. */
  readonly chosenColumns?: ReadonlySet<string> | null;
  /** Takes J/K/Enter of the whole page: true for the one main list of a page. */
  readonly pageKeys?: boolean;
  /** Shown instead of rows: one of `States`. */
  readonly empty?: ReactNode;
  /** Old rows stay in grey under a thin bar while new ones are on the way; without rows, skeleton rows. */
  readonly loading?: boolean;
  /** Called when the last loaded rows come into sight, to fetch the next page. */
  readonly onEnd?: () => void;
  /** Class of a row: a tint for a state that is also said in words. */
  readonly rowClass?: (row: Row) => string | undefined;
}

const skeletonRows = 6;

/**
 * A dense list of any length: only rows in sight are in the page. It is one grid for the keyboard: Tab enters it,
 * arrows or J/K move the row, Enter opens it, Space selects it.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, rowHeight = 30, selected, onSelect, loading = false } = props;
  const tableId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [lastBox, setLastBox] = useState<string | null>(null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const activeId = props.activeId === undefined ? ownActive : props.activeId;
  const activate = (id: string) => {
    setOwnActive(id);
    props.onActive?.(id);
  };
  const shown = visibleColumns(columns, props.chosenColumns ?? null);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: printing ? rows.length : 10,
    // Before the first measure there is no size; a printed or tested page still shows a screenful.
    initialRect: { width: 800, height: 600 },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last && last.index >= rows.length - 1) props.onEnd?.();
    },
  });
  const onKeyDown = useRowKeys({
    rows,
    rowId,
    activeId,
    activate,
    reveal: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    open: props.onOpen,
    toggle: onSelect && selected ? (id) => onSelect(toggleSelection(rows.map(rowId), selected, id, null)) : undefined,
    pageKeys: props.pageKeys === true,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = shown.length + (onSelect ? 1 : 0);
  const rowDomId = (id: string) => `${tableId}-${id}`;
  const activeInPage = items.some((item) => {
    const row = rows[item.index];
    return row !== undefined && rowId(row) === activeId;
  });
  return (
    <div className={classNames('gt-table-scroll', loading && rows.length > 0 && 'is-stale')} ref={scroll}>
      <table
        className="gt-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with its own keyboard is what a grid is
        role="grid"
        tabIndex={0}
        style={{ minWidth: shown.reduce((sum, column) => sum + column.width, onSelect ? 30 : 0) }}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-busy={loading}
        aria-multiselectable={onSelect ? true : undefined}
        aria-activedescendant={activeInPage && activeId ? rowDomId(activeId) : undefined}
        onKeyDown={onKeyDown}
      >
        <TableHead
          columns={shown}
          sort={props.sort ?? null}
          onSort={props.onSort}
          selection={
            onSelect && selected
              ? {
                  state: rows.length > 0 && selected.size >= rows.length ? 'all' : selected.size > 0 ? 'some' : 'none',
                  onToggle: (all) => onSelect(all ? new Set(rows.map(rowId)) : new Set()),
                }
              : undefined
          }
        />
        <tbody style={{ '--row-height': `${rowHeight}px` } as CSSProperties}>
          {before > 0 && <SpacerRow height={before} span={span} />}
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <tr
                key={id}
                id={rowDomId(id)}
                aria-rowindex={item.index + 2}
                aria-selected={selected ? selected.has(id) : id === activeId}
                className={classNames(id === activeId && 'is-active', props.rowClass?.(row))}
                onClick={() => activate(id)}
                onDoubleClick={() => props.onOpen?.(row)}
              >
                {onSelect && selected && (
                  <td className="gt-table-box">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t('list.selectRow', { n: item.index + 1 })}
                      checked={selected.has(id)}
                      onChange={(event) => {
                        const shift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
                        onSelect(toggleSelection(rows.map(rowId), selected, id, shift ? lastBox : null));
                        setLastBox(id);
                      }}
                    />
                  </td>
                )}
                {shown.map((column) => (
                  <td key={column.id} className={`is-${column.align ?? 'left'}`}>
                    {column.render(row, item.index)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <SpacerRow height={after} span={span} />}
          {rows.length === 0 && loading && <SkeletonRows span={span} />}
        </tbody>
      </table>
      {rows.length === 0 && !loading && props.empty}
    </div>
  );
}

/** Stands for the rows that are not in the page, so that the scroll bar is true. */
function SpacerRow({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a spacer row holds nothing that could have the focus
    <tr aria-hidden="true" className="gt-table-spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function SkeletonRows({ span }: { readonly span: number }) {
  return Array.from({ length: skeletonRows }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows are all alike and never move
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a skeleton row holds nothing that could have the focus
    <tr key={index} aria-hidden="true" className="gt-table-skeleton">
      <td colSpan={span}>
        <span />
      </td>
    </tr>
  ));
}
