import type { CandidateAction, ColumnMapping } from '@guatu/contract';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { CellRef } from '../../../ui/sheet/model.ts';
import { SheetView } from '../../../ui/sheet/sheet-view.tsx';
import { ErrorState } from '../../../ui/states.tsx';
import { isLedger, mappingChips } from '../model/chips.ts';
import { CellStrip } from './cell-strip.tsx';
import { FieldPicker } from './field-picker.tsx';
import { RemapBar } from './remap-bar.tsx';
import { useReview } from './review-context.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { TableTags } from './table-tags.tsx';
import type { Remap } from './use-remap.ts';
import { useSheet } from './use-sheet.ts';

interface SheetCardProps {
  readonly sheetNo: number;
  readonly onSheet: (sheetNo: number) => void;
  readonly onlyProblems: boolean;
  readonly onOnlyProblems: (on: boolean) => void;
  readonly action: CandidateAction | null;
  readonly remap: Remap;
  readonly periodButton: RefObject<HTMLButtonElement | null>;
}

/** The sheet as the user knows it, with what each column and row was taken for and what was found in the cells. */
export function SheetCard({
  sheetNo,
  onSheet,
  onlyProblems,
  onOnlyProblems,
  action,
  remap,
  periodButton,
}: SheetCardProps) {
  const { batch, dictionary, selected, select } = useReview();
  const sheet = batch.sheets.find((each) => each.sheetNo === sheetNo) ?? batch.sheets[0];
  if (!sheet) throw new Error('a workbook has at least one sheet');
  const view = useSheet(sheet, { onlyProblems, action });
  const frame = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<ColumnMapping | null>(null);
  const cell = selected?.sheetNo === sheet.sheetNo ? selected : null;
  const table = tableAt(view, cell) ?? view.tables[0];
  const names = table && isLedger(table.ledgerKind) ? dictionary.kind(table.ledgerKind) : null;
  const corrected = useMemo(
    () => (remap.pending && remap.pending.tableNo === table?.tableNo ? remap.pending.columns : {}),
    [remap.pending, table],
  );
  const canMap = batch.abilities.remap && !remap.busy && names !== null;
  const chips = useMemo(
    () => (table ? mappingChips(table, dictionary, corrected, canMap ? setPicking : undefined) : undefined),
    [table, dictionary, corrected, canMap],
  );
  const onSelect = useCallback(
    ({ row, column }: CellRef) => select({ sheetNo: sheet.sheetNo, row, column }),
    [select, sheet.sheetNo],
  );
  const anchor = picking && chipButton(frame.current, picking.letter);
  return (
    <Card
      title={t('sources.sheet.title')}
      className="gt-review-sheet"
      flush
      extra={
        <>
          {batch.abilities.remap && (
            <button type="button" className="gt-link" disabled={remap.busy} onClick={remap.again}>
              {t('sources.remap.again')}
            </button>
          )}
          <Segmented
            label={t('sources.sheet.view')}
            value={onlyProblems ? 'problems' : 'all'}
            onChange={(value) => onOnlyProblems(value === 'problems')}
            options={[
              { value: 'all', label: t('sources.sheet.asIs') },
              { value: 'problems', label: t('sources.sheet.onlyProblems') },
            ]}
          />
        </>
      }
      note={
        <span className="gt-review-tags">
          <SheetTabs sheets={batch.sheets} tables={batch.tables} chosen={sheet.sheetNo} onChoose={onSheet} />
          <TableTags sheet={sheet} table={table} remap={remap} periodButton={periodButton} />
        </span>
      }
    >
      <RemapBar remap={remap} />
      <div ref={frame} className="gt-review-frame">
        {view.error ? (
          <ErrorState error={view.error} />
        ) : (
          <SheetView
            key={sheet.sheetNo}
            label={`${batch.fileName ?? ''} ${sheet.name}`}
            columns={view.columns}
            items={view.items}
            merges={view.merges}
            {...(chips && chips.size > 0 ? { chips } : {})}
            showLabels
            selected={cell}
            onSelect={onSelect}
            onVisible={view.onVisible}
          />
        )}
      </div>
      <Legend />
      <CellStrip sheetNo={sheet.sheetNo} tables={view.tables} candidates={view.candidates} texts={view.texts} />
      {picking && anchor && names && table && (
        <FieldPicker
          at={anchor}
          column={picking}
          names={names}
          chosen={corrected[picking.letter] === undefined ? picking.fieldId : (corrected[picking.letter] ?? null)}
          onPick={(fieldId) => remap.correct(table.tableNo, { columns: { [picking.letter]: fieldId } })}
          onClose={() => setPicking(null)}
        />
      )}
    </Card>
  );
}

/** Two tables may stand on one sheet: the chips speak of the one with the selected cell. */
function tableAt({ candidates, tables }: ReturnType<typeof useSheet>, cell: { readonly row: number } | null) {
  const here = candidates.find((candidate) => candidate.row === cell?.row);
  return here && tables.find((table) => table.tableNo === here.tableNo);
}

/** The chip over a column: the picker opens below it. */
function chipButton(frame: HTMLElement | null, letter: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`.gt-sheet-chip[data-column="${letter}"]`) ?? null;
}

function Legend() {
  const marks = [
    { mark: 'problem', text: t('sources.sheet.mustHandle') },
    { mark: 'warn', text: t('sources.sheet.warn') },
    { mark: 'converted', text: t('sources.sheet.converted') },
    { mark: 'different', text: t('sources.sheet.different') },
  ];
  return (
    <ul className="gt-review-legend" aria-label={t('sources.sheet.legend')}>
      {marks.map(({ mark, text }) => (
        <li key={mark}>
          <span className={`gt-review-swatch is-${mark}`} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
