import { memo } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { mergeAt, type PlacedMerge } from './geometry.ts';
import type { CellRef, SheetFold, SheetRow } from './model.ts';
import type { SheetLayout } from './use-sheet-layout.ts';

interface RowProps {
  readonly layout: SheetLayout;
  readonly index: number;
  readonly gutter: number;
  /** 0 hides the labels. */
  readonly labelWidth: number;
}

interface SheetRowViewProps extends RowProps {
  readonly row: SheetRow;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column number of the selected cell when it is in this row. */
  readonly selectedColumn: number | null;
  readonly gridId: string;
  readonly onSelect: ((cell: CellRef) => void) | undefined;
}

/** Id of a drawn cell, for `aria-activedescendant`. */
export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

/**
 * One drawn row: its label, its number and the cells in sight. Memoised, with plain numbers as props: while scrolling
 * down only the rows that come into sight are made.
 */
export const SheetRowView = memo(function SheetRowView(props: SheetRowViewProps) {
  const { layout, index, row, firstColumn, lastColumn, selectedColumn, gutter, labelWidth } = props;
  const top = layout.y[index] ?? 0;
  const height = (layout.y[index + 1] ?? top) - top;
  return (
    <div className={`gt-sheet-row is-${row.kind}`} role="row" aria-rowindex={row.number} style={{ top, height }}>
      <div className="gt-sheet-gutter" style={{ width: gutter }}>
        {labelWidth > 0 && (
          <span className={classNames('gt-sheet-label', row.label?.tone && `is-${row.label.tone}`)}>
            {row.label?.text}
          </span>
        )}
        <span
          role="rowheader"
          className={classNames('gt-sheet-number', selectedColumn !== null && 'is-selected')}
          style={{ width: gutter - labelWidth }}
        >
          {row.number}
        </span>
      </div>
      {cellColumns(layout, index, firstColumn, lastColumn).map((at) => {
        const column = layout.columns[at];
        const merge = mergeAt(layout.merges, index, at);
        const covered = merge && (merge.rows.first !== index || merge.columns.first !== at);
        if (!column || covered) return null;
        return (
          <SheetCellView
            key={column.number}
            {...props}
            at={at}
            column={column.number}
            merge={merge}
            selected={selectedColumn === column.number}
          />
        );
      })}
    </div>
  );
});

interface SheetCellViewProps extends SheetRowViewProps {
  readonly at: number;
  readonly column: number;
  readonly merge: PlacedMerge | undefined;
  readonly selected: boolean;
}

/** Texts longer than this may be cut off and get a tooltip. */
const shortText = 8;

function SheetCellView({
  layout,
  index,
  row,
  gutter,
  gridId,
  onSelect,
  at,
  column,
  merge,
  selected,
}: SheetCellViewProps) {
  const left = layout.x[at] ?? 0;
  const lastColumn = merge?.columns.last ?? at;
  const lastRow = merge?.rows.last ?? index;
  const cell = row.cells[column];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keyboard
    <div
      id={cellId(gridId, row.number, column)}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column}
      aria-selected={selected}
      aria-colspan={lastColumn > at ? lastColumn - at + 1 : undefined}
      aria-rowspan={lastRow > index ? lastRow - index + 1 : undefined}
      title={cell?.reason ?? (cell && cell.text.length > shortText ? cell.text : undefined)}
      className={classNames(
        'gt-sheet-cell',
        merge && 'is-merged',
        (cell?.text ?? '') === '' && 'is-empty',
        cell?.align && `is-${cell.align}`,
        cell?.bold && 'is-bold',
        cell?.mark && `is-${cell.mark}`,
        selected && 'is-selected',
      )}
      style={{
        left: gutter + left,
        width: (layout.x[lastColumn + 1] ?? 0) - left,
        height: (layout.y[lastRow + 1] ?? 0) - (layout.y[index] ?? 0),
      }}
      onClick={() => onSelect?.({ row: row.number, column })}
    >
      <span>{cell?.text}</span>
      {cell?.reason !== undefined && <span className="gt-sr">{cell.reason}</span>}
    </div>
  );
}

/** Columns in sight, and the corners of merges that begin further left but reach into sight. */
function cellColumns(layout: SheetLayout, row: number, first: number, last: number): readonly number[] {
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const corner = mergeAt(layout.merges, row, first)?.columns.first;
  return corner !== undefined && corner < first ? [corner, ...columns] : columns;
}

interface SheetFoldViewProps extends RowProps {
  readonly fold: SheetFold;
  /** Width of the window, so that the text stays in sight while scrolling sideways. */
  readonly width: number;
}

/** A folded range: says what is inside and opens on request. */
export function SheetFoldView({ layout, index, fold, gutter, labelWidth, width }: SheetFoldViewProps) {
  const top = layout.y[index] ?? 0;
  return (
    <div className="gt-sheet-row is-fold" role="row" style={{ top, height: (layout.y[index + 1] ?? top) - top }}>
      <div className="gt-sheet-gutter" style={{ width: gutter }}>
        {labelWidth > 0 && <span className="gt-sheet-label">…</span>}
        <span role="rowheader" className="gt-sheet-number" style={{ width: gutter - labelWidth }}>
          <span aria-hidden="true">…</span>
          <span className="gt-sr">{t('sheet.foldedRows', { from: fold.from, to: fold.to })}</span>
        </span>
      </div>
      <div className="gt-sheet-fold" role="gridcell" style={{ left: gutter, maxWidth: Math.max(0, width - gutter) }}>
        {fold.text}
        <button type="button" className="gt-link" onClick={fold.onOpen}>
          {t('sheet.unfold')}
        </button>
      </div>
    </div>
  );
}
