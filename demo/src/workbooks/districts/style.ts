import type { Month } from '../../months.ts';
import { lastDayOf, numberOf, yearOf } from '../../months.ts';
import type { CellStyle } from '../cells.ts';
import type { Column } from '../columns.ts';

/** How the project office of one district keeps its ledger. */
export interface DistrictStyle {
  readonly districtId: number;
  readonly fileName: (words: MonthWords) => string;
  readonly sheetName: (words: MonthWords) => string;
  readonly title: (words: MonthWords) => string;
  readonly notice: (words: MonthWords) => { readonly left: string; readonly right: string };
  readonly columns: (words: MonthWords) => readonly Column[];
  readonly groupBy: 'kind' | 'status' | 'place' | 'none';
  /** One sheet for each place, behind a cover. */
  readonly sheetPerPlace?: boolean;
  readonly subtotals?: boolean;
  readonly total?: { readonly caption: string; readonly place: 'top' | 'bottom' };
  readonly numbering?: boolean;
  readonly repeatHeaderEvery?: number;
  readonly mergeDown?: string;
  readonly notes?: readonly string[];
  readonly cells: CellStyle;
}

export interface MonthWords {
  readonly month: Month;
  readonly year: number;
  readonly number: number;
  /** `10月` */
  readonly thisMonth: string;
  /** `1-10月` */
  readonly yearToDate: string;
  /** `2026年10月31日`: ledgers stand at the end of the month. */
  readonly cutOff: string;
}

export function monthWords(month: Month): MonthWords {
  const number = numberOf(month);
  const [year = '', , day = ''] = lastDayOf(month).split('-');
  return {
    month,
    year: yearOf(month),
    number,
    thisMonth: `${number}月`,
    yearToDate: number === 1 ? '1月' : `1-${number}月`,
    cutOff: `${year}年${number}月${day}日`,
  };
}
