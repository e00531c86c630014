import {
  type CellPlace,
  type LedgerKind,
  type ReportQuote,
  reportQuoteEndpoint,
  sheetRowsEndpoint,
  sourceSheetsEndpoint,
  type ValueOrigin,
  valueOriginsEndpoint,
} from '@guatu/contract';
import { skipToken, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { type StoredRow, type TableFrame, windowRanges } from './sheet-window.ts';

/** A value of a record, now or as known at a moment. */
export interface ValueQuestion {
  readonly kind: LedgerKind;
  readonly id: string;
  /** `ytdDoneAmt@2026M10`. */
  readonly key: string;
  readonly knownAt?: string | undefined;
}

/** The values that a key of a record has had by then, newest first, each with its place; asks nothing while undefined. */
export function useOrigins(question: ValueQuestion | undefined) {
  return useQuery({
    queryKey: ['records', question?.kind, question?.id, 'origins', question?.key, question?.knownAt],
    queryFn: question
      ? ({ signal }) => {
          const { kind, id, key, knownAt } = question;
          const query = knownAt === undefined ? { key } : { key, knownAt };
          return call(valueOriginsEndpoint, { params: { kind, id }, query, signal });
        }
      : skipToken,
    select: (answer): readonly ValueOrigin[] => answer.origins,
  });
}

export interface SheetAround {
  readonly frame: TableFrame;
  readonly rows: readonly StoredRow[];
  readonly fileHash: string | null;
  /** The sentence of a report that the row was read from; null for other sources, and where the report is not for the reader. */
  readonly quote: ReportQuote | null;
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
      const quote = source.kind === 'report' ? await quoteOf(place, signal) : null;
      return { frame, rows: parts.flatMap(({ rows }) => rows), fileHash: source.fileHash, quote };
    },
    enabled: place !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Rows of a report's tables stand one below the number of their reading: the captions are the first row. */
const readingOfRow = (row: number): number => row - 1;

async function quoteOf({ sourceId, row }: CellPlace, signal: AbortSignal): Promise<ReportQuote | null> {
  try {
    return await call(reportQuoteEndpoint, { params: { id: sourceId, seq: readingOfRow(row) }, signal });
  } catch (error) {
    // The report belongs to the office that brought it; its row of the table is there for whoever sees the value.
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
