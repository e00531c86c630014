import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { mergeAt, type Range } from './geometry.ts';
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
  readonly range: Range;
  readonly selected: CellRef | null;
  readonly idOf: (row: number, column: number) => string;
  readonly onSelect: ((cell: CellRef) => void) | undefined;
}

/** One drawn row: its label, its number and the cells in sight. A merged cell is drawn once, by its top left corner. */
export function SheetRowView({
  layout,
  index,
  row,
  range,
  selected,
  idOf,
  onSelect,
  gutter,
  labelWidth,
}: SheetRowViewProps) {
  const top = layout.y[index] ?? 0;
  const height = (layout.y[index + 1] ?? top) - top;
  const isSelectedRow = selected?.row === row.number;
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
          className={classNames('gt-sheet-number', isSelectedRow && 'is-selected')}
          style={{ width: gutter - labelWidth }}
        >
          {row.number}
        </span>
      </div>
      {cellColumns(layout, index, range).map((at) => {
        const column = layout.columns[at];
        if (!column) return null;
        const merge = mergeAt(layout.merges, index, at);
        if (merge && (merge.rows.first !== index || merge.columns.first !== at)) return null;
        const left = layout.x[at] ?? 0;
        const lastColumn = merge?.columns.last ?? at;
        const lastRow = merge?.rows.last ?? index;
        const cell = row.cells[column.number];
        const isSelected = isSelectedRow && selected?.column === column.number;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keyboard
          <div
            key={column.number}
            id={idOf(row.number, column.number)}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={column.number}
            aria-selected={isSelected}
            aria-colspan={lastColumn > at ? lastColumn - at + 1 : undefined}
            aria-rowspan={lastRow > index ? lastRow - index + 1 : undefined}
            title={cell?.reason ?? (cell && cell.text.length > 8 ? cell.text : undefined)}
            className={classNames(
              'gt-sheet-cell',
              merge && 'is-merged',
              cell?.align && `is-${cell.align}`,
              cell?.bold && 'is-bold',
              cell?.mark && `is-${cell.mark}`,
              isSelected && 'is-selected',
            )}
            style={{
              left: gutter + left,
              width: (layout.x[lastColumn + 1] ?? 0) - left,
              height: (layout.y[lastRow + 1] ?? 0) - top,
            }}
            onClick={() => onSelect?.({ row: row.number, column: column.number })}
          >
            <span>{cell?.text}</span>
            {cell?.reason !== undefined && <span className="gt-sr">{cell.reason}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** Columns in sight, and the corners of merges that begin further left but reach into sight. */
function cellColumns(layout: SheetLayout, row: number, range: Range): readonly number[] {
  const columns = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const corner = mergeAt(layout.merges, row, range.first)?.columns.first;
  return corner !== undefined && corner < range.first ? [corner, ...columns] : columns;
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
