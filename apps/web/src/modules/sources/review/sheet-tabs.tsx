import type { ReviewTable, SourceSheet } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';

interface SheetTabsProps {
  readonly sheets: readonly SourceSheet[];
  readonly tables: readonly Pick<ReviewTable, 'sheetNo' | 'ledgerKind'>[];
  readonly chosen: number;
  readonly onChoose: (sheetNo: number) => void;
}

/** Every sheet of the workbook by name; those without a ledger say that they are skipped, and can be looked at all the same. */
export function SheetTabs({ sheets, tables, chosen, onChoose }: SheetTabsProps) {
  return (
    <span role="tablist" aria-label={t('sources.sheet.tabs')} className="gt-review-sheets">
      {sheets.map(({ sheetNo, name }) => {
        const read = tables.some((table) => table.sheetNo === sheetNo && table.ledgerKind !== 'none');
        return (
          <button
            key={sheetNo}
            type="button"
            role="tab"
            aria-selected={sheetNo === chosen}
            className={classNames('gt-review-tab', sheetNo === chosen && 'is-chosen')}
            onClick={() => onChoose(sheetNo)}
          >
            {read ? name : `${name} · ${t('sources.sheet.skipped')}`}
          </button>
        );
      })}
    </span>
  );
}
