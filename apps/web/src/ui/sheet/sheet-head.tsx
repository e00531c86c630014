import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { columnLetters } from './cell-name.ts';
import type { Range } from './geometry.ts';
import type { SheetChip } from './model.ts';
import type { SheetLayout } from './use-sheet-layout.ts';

interface SheetHeadProps {
  readonly layout: SheetLayout;
  readonly range: Range;
  readonly gutter: number;
  readonly chips: ReadonlyMap<number, SheetChip> | undefined;
  readonly selectedColumn: number | undefined;
}

/** Sticky top: what each column was taken for, exactly over it, and below it the column letters. */
export function SheetHead({ layout, range, gutter, chips, selectedColumn }: SheetHeadProps) {
  const shown = layout.columns.slice(range.first, range.last + 1);
  const place = (index: number) => ({
    left: gutter + (layout.x[range.first + index] ?? 0),
    width: (layout.x[range.first + index + 1] ?? 0) - (layout.x[range.first + index] ?? 0),
  });
  return (
    <div className="gt-sheet-head" role="rowgroup" style={{ width: gutter + (layout.x.at(-1) ?? 0) }}>
      {chips && (
        <div className="gt-sheet-chips" role="row">
          <div className="gt-sheet-corner" role="columnheader" style={{ width: gutter }}>
            {t('sheet.takenAs')}
          </div>
          {shown.map((column, index) => {
            const chip = chips.get(column.number);
            return (
              <div key={column.number} role="columnheader" className="gt-sheet-chip-cell" style={place(index)}>
                {chip && (
                  <button
                    type="button"
                    className={`gt-sheet-chip is-${chip.tone}`}
                    disabled={!chip.onOpen}
                    onClick={chip.onOpen}
                    data-column={columnLetters(column.number)}
                  >
                    <span className="gt-sr">{t('sheet.chip', { column: columnLetters(column.number) })}</span>
                    <b>{chip.title}</b>
                    <span>{chip.note}</span>
                  </button>
                )}
              </div>
            );
          })}
        </div>
      )}
      <div className="gt-sheet-letters" role="row">
        <div className="gt-sheet-corner" role="columnheader" style={{ width: gutter }}>
          <span className="gt-sr">{t('sheet.rowNumber')}</span>
        </div>
        {shown.map((column, index) => (
          <div
            key={column.number}
            role="columnheader"
            className={classNames('gt-sheet-letter', column.number === selectedColumn && 'is-selected')}
            style={place(index)}
          >
            {columnLetters(column.number)}
          </div>
        ))}
      </div>
    </div>
  );
}
