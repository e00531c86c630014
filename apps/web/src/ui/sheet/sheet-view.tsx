import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { mergeAt, type Range, scrollToShow, stepCell, visibleRange } from './geometry.ts';
import type { CellRef, SheetChip, SheetColumn, SheetItem, SheetMerge } from './model.ts';
import { SheetHead } from './sheet-head.tsx';
import { cellId, SheetFoldView, SheetRowView } from './sheet-row.tsx';
import { type SheetLayout, useSheetLayout } from './use-sheet-layout.ts';
import { useViewport } from './use-viewport.ts';
import './sheet-cells.css';
import './sheet-view.css';

export interface SheetViewProps {
  /** File and sheet name, for screen readers. */
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly items: readonly SheetItem[];
  readonly merges?: readonly SheetMerge[];
  /** 24 in the review, 26 in the provenance panel. Single rows may set their own. */
  readonly rowHeight?: number;
  /** By column number: what each column was taken for. */
  readonly chips?: ReadonlyMap<number, SheetChip>;
  /** Shows the column with what each row was taken for. */
  readonly showLabels?: boolean;
  /** The cell that is selected, ringed and kept in sight. */
  readonly selected?: CellRef | null;
  /** Keep it stable (useState setter, useCallback): rows are redrawn when it changes. */
  readonly onSelect?: (cell: CellRef) => void;
  /** Enter on the selected cell. */
  readonly onOpen?: (cell: CellRef) => void;
  /** Told which items are in sight, to fetch those that are still `null`. */
  readonly onVisible?: (range: Range) => void;
}

const overscan = 6;
const labelWidth = 52;
const chipHeight = 44;
const letterHeight = 22;

const arrows: Readonly<Record<string, { readonly row: -1 | 0 | 1; readonly column: -1 | 0 | 1 }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * The user's own worksheet: row numbers, column letters, merged heads, marks. Draws only what is in sight in both
 * directions, so 100,000 rows scroll as ten do. One tab stop; arrows move the selected cell.
 */
export function SheetView(props: SheetViewProps) {
  const {
    columns,
    items,
    merges,
    rowHeight = 24,
    chips,
    showLabels = false,
    selected = null,
    onSelect,
    onVisible,
  } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const layout = useSheetLayout(columns, items, merges, rowHeight);
  const numberWidth = rowNumberWidth(items);
  const gutter = (showLabels ? labelWidth : 0) + numberWidth;
  const headHeight = letterHeight + (chips ? chipHeight : 0);
  const rows = visibleRange(layout.y, viewport.top, viewport.height - headHeight, overscan);
  const cols = visibleRange(layout.x, viewport.left, viewport.width - gutter, 2);

  useShowSelected(scroller, layout, selected, gutter, headHeight);
  useEffect(() => onVisible?.({ first: rows.first, last: rows.last }), [onVisible, rows.first, rows.last]);

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && selected) {
      event.preventDefault();
      props.onOpen?.(selected);
      return;
    }
    const step = arrows[event.key];
    if (!step || !onSelect) return;
    event.preventDefault();
    const here = indexOfCell(layout, selected) ?? { row: rows.first, column: cols.first };
    const next = stepCell(here, step, items, columns.length, layout.merges);
    const item = items[next.row];
    const column = columns[next.column];
    if (item && item.kind !== 'fold' && column) onSelect({ row: item.number, column: column.number });
  };
  const selectedIndex = indexOfCell(layout, selected);
  const drawn = rowsToDraw(layout, rows, cols);
  const selectedDrawn = selectedIndex !== null && drawn.includes(selectedIndex.row);

  return (
    <div
      ref={scroller}
      className="gt-sheet"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={items.length}
      aria-colcount={columns.length}
      aria-activedescendant={selected && selectedDrawn ? cellId(gridId, selected.row, selected.column) : undefined}
      onKeyDown={keyDown}
    >
      <SheetHead layout={layout} range={cols} gutter={gutter} chips={chips} selectedColumn={selected?.column} />
      <div
        className="gt-sheet-body"
        role="rowgroup"
        style={{ width: gutter + (layout.x.at(-1) ?? 0), height: layout.y.at(-1) ?? 0 }}
      >
        {drawn.map((index) => {
          const item = items[index];
          const common = { layout, index, gutter, labelWidth: showLabels ? labelWidth : 0 };
          if (!item) return <LoadingRow key={`loading-${index}`} {...common} />;
          if (item.kind === 'fold') {
            return <SheetFoldView key={`fold-${item.from}`} {...common} fold={item} width={viewport.width} />;
          }
          return (
            <SheetRowView
              key={item.number}
              {...common}
              row={item}
              firstColumn={cols.first}
              lastColumn={cols.last}
              selectedColumn={selected?.row === item.number ? selected.column : null}
              gridId={gridId}
              onSelect={onSelect}
            />
          );
        })}
      </div>
    </div>
  );
}

function LoadingRow({
  layout,
  index,
  gutter,
}: {
  readonly layout: SheetLayout;
  readonly index: number;
  readonly gutter: number;
}) {
  const top = layout.y[index] ?? 0;
  return (
    <div
      className="gt-sheet-row is-loading"
      aria-hidden="true"
      style={{ top, height: (layout.y[index + 1] ?? top) - top }}
    >
      <div className="gt-sheet-gutter" style={{ width: gutter }} />
    </div>
  );
}

/** Rows in sight, and rows above that hold the corner of a merge reaching into sight. */
function rowsToDraw(layout: SheetLayout, rows: Range, columns: Range): readonly number[] {
  const drawn = new Set<number>();
  for (let column = columns.first; column <= columns.last; column += 1) {
    const merge = mergeAt(layout.merges, rows.first, column);
    if (merge && merge.rows.first < rows.first) drawn.add(merge.rows.first);
  }
  for (let index = rows.first; index <= rows.last; index += 1) drawn.add(index);
  return [...drawn];
}

/** Room for the longest row number: 28 px hold three digits, each more needs 7. */
function rowNumberWidth(items: readonly SheetItem[]): number {
  const last = items.findLast((item) => item !== null);
  const highest = last ? (last.kind === 'fold' ? last.to : last.number) : items.length;
  return 28 + 7 * Math.max(0, String(highest).length - 3);
}

function indexOfCell(layout: SheetLayout, cell: CellRef | null): CellRef | null {
  if (!cell) return null;
  const row = layout.rowIndex.get(cell.row);
  const column = layout.columnIndex.get(cell.column);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Scrolls only when another cell is selected, never while the reader scrolls away from it. */
function useShowSelected(
  scroller: RefObject<HTMLDivElement | null>,
  layout: SheetLayout,
  selected: CellRef | null,
  gutter: number,
  headHeight: number,
): void {
  const row = selected?.row;
  const column = selected?.column;
  useEffect(() => {
    const node = scroller.current;
    const at = row === undefined || column === undefined ? null : indexOfCell(layout, { row, column });
    if (!node || !at) return;
    const { x, y } = layout;
    node.scrollTop = scrollToShow(node.scrollTop, node.clientHeight, headHeight, y[at.row] ?? 0, y[at.row + 1] ?? 0);
    node.scrollLeft = scrollToShow(node.scrollLeft, node.clientWidth, gutter, x[at.column] ?? 0, x[at.column + 1] ?? 0);
  }, [scroller, layout, row, column, gutter, headHeight]);
}
