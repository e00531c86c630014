import type { CandidateAction, SourceSheet } from '@guatu/contract';
import { useCallback, useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import type { Range } from '../../../ui/sheet/geometry.ts';
import { CANDIDATE_BLOCK, TEXT_BLOCK, useCandidateBlocks, useOutline, useTextBlocks } from '../api/queries.ts';
import { withBlankRows } from '../model/blank-rows.ts';
import { isLedger, numberOfLetter } from '../model/chips.ts';
import { foldRows, knownRows } from '../model/fold.ts';
import { markCells } from '../model/marks.ts';
import { columnWidths, sheetItems, sheetMerges, unitColumns, WIDE_FROM } from '../model/sheet-items.ts';
import { actionWord, foldText, labelWord } from '../model/words.ts';
import { useReview } from './review-context.tsx';

export interface SheetFilters {
  readonly onlyProblems: boolean;
  readonly action: CandidateAction | null;
}

const MEASURED: readonly string[] = ['money', 'area'];
const TOP_ROWS = 12;

/** One sheet of the workbook, ready to be drawn: folded, marked, and fetched as far as it is in sight. */
export function useSheet(sheet: SourceSheet, { onlyProblems, action }: SheetFilters) {
  const { batch, dictionary, selected } = useReview();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [seen, setSeen] = useState<readonly number[]>([]);
  const outline = useOutline(batch.id, sheet.sheetNo);
  const tables = useMemo(
    () => batch.tables.filter((table) => table.sheetNo === sheet.sheetNo),
    [batch.tables, sheet.sheetNo],
  );
  const keep = selected?.sheetNo === sheet.sheetNo ? selected.row : null;
  const rows = useMemo(() => knownRows(outline.data?.rows ?? [], tables), [outline.data, tables]);
  const folded = useMemo(
    () => foldRows(rows, { onlyProblems, action, opened, keep }),
    [rows, onlyProblems, action, opened, keep],
  );
  const inSight = seen.length === 0 ? rows.slice(0, TOP_ROWS).map((row) => row.number) : seen;
  const texts = useTextBlocks(batch.sourceId, sheet.sheetNo, blocksOf(inSight, TEXT_BLOCK));
  const candidates = useCandidateBlocks(batch.id, sheet.sheetNo, blocksOf(inSight, CANDIDATE_BLOCK));

  const marks = useMemo(
    () =>
      markCells(candidates, tables, {
        conflict: t('sources.sheet.different'),
        different: t('sources.sheet.different'),
        byHand: t('sources.problem.enter'),
      }),
    [candidates, tables],
  );
  const units = useMemo(
    () =>
      unitColumns(
        tables,
        (table, fieldId) =>
          isLedger(table.ledgerKind) &&
          MEASURED.includes(dictionary.kind(table.ledgerKind).fields.get(fieldId)?.type ?? ''),
        numberOfLetter,
      ),
    [tables, dictionary],
  );
  const items = useMemo(
    () =>
      sheetItems(
        folded,
        {
          texts: withBlankRows(texts, sheet.lastRow),
          marks,
          units,
          wide: sheet.columns > WIDE_FROM,
          onUnfold: (from) => setOpened((before) => new Set([...before, from])),
        },
        {
          label: labelWord,
          action: actionWord,
          fold: foldText,
          hiddenRow: t('sources.sheet.hiddenRow'),
          converted: t('sources.sheet.converted'),
        },
      ),
    [folded, texts, marks, units, sheet],
  );
  const columns = useMemo(() => {
    const data = new Set(rows.filter((row) => row.action !== null).map((row) => row.number));
    const chips = new Set(tables.flatMap((table) => table.columns.map((column) => numberOfLetter(column.letter))));
    return columnWidths(sheet, texts.rows.values(), data, chips);
  }, [rows, tables, sheet, texts.rows]);
  const merges = useMemo(() => sheetMerges(sheet), [sheet]);
  const onVisible = useCallback(
    ({ first, last }: Range) => {
      const numbers = folded.slice(first, last + 1).flatMap((item) => (item.kind === 'row' ? [item.row.number] : []));
      setSeen((before) => (before.join() === numbers.join() ? before : numbers));
    },
    [folded],
  );
  return {
    items,
    columns,
    merges,
    tables,
    candidates,
    texts: texts.rows,
    error: outline.error ?? texts.error,
    onVisible,
  };
}

/** Blocks that hold some rows. */
function blocksOf(rows: readonly number[], size: number): readonly number[] {
  return [...new Set(rows.map((row) => Math.floor((row - 1) / size)))];
}
