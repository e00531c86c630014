import type { BatchDetail } from '@guatu/contract';
import { createContext, useContext } from 'react';
import type { Dictionary } from '../../records/dictionary.ts';
import type { Decisions } from './use-decisions.ts';

/** A cell of one of the workbook's sheets. */
export interface SheetCellRef {
  readonly sheetNo: number;
  readonly row: number;
  readonly column: number;
}

export interface Review {
  readonly batch: BatchDetail;
  readonly dictionary: Dictionary;
  readonly decisions: Decisions;
  /** The cell that sheet, problems and differences all point to. */
  readonly selected: SheetCellRef | null;
  readonly select: (cell: SheetCellRef) => void;
  /** Opens the choice of a period for a table. */
  readonly askPeriod: () => void;
}

const ReviewContext = createContext<Review | null>(null);
export const ReviewProvider = ReviewContext;

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview must be used on the review page');
  return review;
}
