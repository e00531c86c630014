import {
  type CellPlace,
  type EntityKind,
  sheetRowsEndpoint,
  sourceSheetsEndpoint,
  type ValueOrigin,
  valueOriginsEndpoint,
} from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { type StoredRow, type TableFrame, windowRanges } from './sheet-window.ts';

/** Every value that a key of a record has had, newest first, each with its place. */
export function useOrigins(kind: EntityKind, id: string, key: string, enabled = true) {
  return useQuery({
    queryKey: ['records', kind, id, 'origins', key],
    queryFn: ({ signal }) => call(valueOriginsEndpoint, { params: { kind, id }, query: { key }, signal }),
    select: (answer): readonly ValueOrigin[] => answer.origins,
    enabled,
  });
}

export interface SheetAround {
  readonly frame: TableFrame;
  readonly rows: readonly StoredRow[];
  readonly fileHash: string | null;
}

/** The rows around a cell with the heads of their table; stored sheets never change, so an answer is kept for good. */
export function useSheetAround(place: CellPlace | null) {
  return useQuery({
    queryKey: ['sheet-around', place?.sourceId, place?.sheetNo, place?.tableNo, place?.row],
    queryFn: async ({ signal }): Promise<SheetAround | null> => {
      if (place === null) return null;
      const source = await call(sourceSheetsEndpoint, { params: { id: place.sourceId }, signal });
      const sheet = source.sheets.find(({ sheetNo }) => sheetNo === place.sheetNo);
      const table = source.tables.find(({ tableNo }) => tableNo === place.tableNo);
      if (!sheet) return null;
      const frame = { sheet, headerRows: table?.headerRows ?? [], rowLabels: table?.rowLabels ?? {} };
      const params = { id: place.sourceId, sheetNo: place.sheetNo };
      const parts = await Promise.all(
        windowRanges(frame, place.row).map((query) => call(sheetRowsEndpoint, { params, query, signal })),
      );
      return { frame, rows: parts.flatMap(({ rows }) => rows), fileHash: source.fileHash };
    },
    enabled: place !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
