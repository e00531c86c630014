import type { SourceDetail } from '@guatu/contract';
import { useCallback, useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { cellName } from '../../../ui/sheet/cell-name.ts';
import type { Range } from '../../../ui/sheet/geometry.ts';
import type { CellRef } from '../../../ui/sheet/model.ts';
import { TEXT_BLOCK, useTextBlocks } from '../api/queries.ts';
import { withBlankRows } from '../model/blank-rows.ts';
import { type FoldedItem, knownRows } from '../model/fold.ts';
import type { MarkedCell } from '../model/marks.ts';
import { columnWidths, sheetItems, sheetMerges, WIDE_FROM } from '../model/sheet-items.ts';
import { actionWord, foldText, labelWord } from '../model/words.ts';

const nothing: ReadonlyMap<number, string | null> = new Map();

/** One stored sheet with every row in its place, fetched as far as it is in sight; `wanted` is ringed. */
export function useStoredSheet(source: SourceDetail, sheetNo: number, wanted: CellRef | null) {
  const sheet = source.sheets.find((each) => each.sheetNo === sheetNo);
  if (!sheet) throw new Error('the sheet is one of the source');
  const tables = useMemo(() => source.tables.filter((table) => table.sheetNo === sheetNo), [source, sheetNo]);
  const folded = useMemo((): readonly FoldedItem[] => {
    const known = new Map(knownRows([], tables).map((row) => [row.number, row]));
    return Array.from({ length: sheet.lastRow }, (_, i) => {
      const number = i + 1;
      const row = known.get(number) ?? { number, label: null, action: null, must: 0, warn: 0 };
      return { kind: 'row', row };
    });
  }, [sheet, tables]);
  const [seen, setSeen] = useState<Range>({ first: 0, last: 40 });
  const blocks = useMemo(() => {
    const rows = [seen.first, seen.last, ...(wanted ? [wanted.row - 1] : [])];
    const first = Math.floor(Math.max(0, seen.first) / TEXT_BLOCK);
    const last = Math.floor(Math.max(0, seen.last) / TEXT_BLOCK);
    const inSight = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return [...new Set([0, ...inSight, ...rows.map((row) => Math.floor(Math.max(0, row) / TEXT_BLOCK))])];
  }, [seen, wanted]);
  const texts = useTextBlocks(source.id, sheetNo, blocks);
  const items = useMemo(() => {
    const ring: readonly [string, MarkedCell][] = wanted
      ? [
          [
            cellName(wanted.row, wanted.column),
            { mark: 'source', reason: t('sources.viewer.cell', { cell: cellName(wanted.row, wanted.column) }) },
          ],
        ]
      : [];
    const loaded = withBlankRows(texts, sheet.lastRow);
    return sheetItems(
      folded,
      {
        texts: loaded,
        marks: new Map(ring),
        units: nothing,
        wide: sheet.columns > WIDE_FROM,
        onUnfold: () => undefined,
      },
      {
        label: labelWord,
        action: actionWord,
        fold: foldText,
        hiddenRow: t('sources.sheet.hiddenRow'),
        converted: t('sources.sheet.converted'),
      },
    );
  }, [folded, texts, wanted, sheet]);
  const columns = useMemo(() => {
    const lines = new Set(knownRows([], tables).map((row) => row.number));
    const data = new Set([...texts.rows.keys()].filter((row) => !lines.has(row)));
    return columnWidths(sheet, texts.rows.values(), data, new Set());
  }, [sheet, tables, texts.rows]);
  const merges = useMemo(() => sheetMerges(sheet), [sheet]);
  const onVisible = useCallback((range: Range) => setSeen(range), []);
  return { name: sheet.name, items, columns, merges, error: texts.error, onVisible };
}
