import type { CellModel } from '../workbook-model.ts';
import type { FieldRow } from '../workbooks/cells.ts';

export type PlantedKind =
  /** The September ledger said more; October is right, and its year-to-date does not continue September's. */
  | 'CORRECTION'
  /** As above, and by so much that year-to-date falls. */
  | 'YEAR_TO_DATE_FALLS'
  /** The city's table and the district's ledger of the same month differ. */
  | 'CITY_CONFLICT'
  /** The same project under a slightly different name. */
  | 'NAME_VARIANT'
  /** The same project under its old code, with full-width characters, or without a code. */
  | 'CODE_VARIANT'
  /** A managed town's project listed by the zone and by the county it lies in. */
  | 'TWO_DISTRICTS'
  | 'COMPLETED_BEFORE_START'
  | 'STATISTICS_BEFORE_START'
  | 'MONTH_OVER_YEAR_TO_DATE'
  | 'UNIT_SUSPECT'
  | 'ERROR_VALUE'
  | 'DATE_WITHOUT_YEAR'
  | 'INTERVAL_AMOUNT'
  | 'DUPLICATE_ROW'
  | 'TOTAL_MISMATCH'
  | 'MONTH_NOT_REPORTED'
  | 'BLANKED_FIELD'
  | 'LIGHT_DIFFERS'
  | 'REGISTERED_BEFORE_SIGNED'
  | 'PAID_OVER_ALLOCATED'
  | 'BAD_CHECK_DIGIT'
  | 'DUPLICATE_ENTERPRISE';

/** One thing that is wrong on purpose in one ledger. */
export interface Planted {
  readonly kind: PlantedKind;
  /** `district-600-2026M10`, `city-2026M10`, `leads`, `funding`, `enterprises`. */
  readonly ledger: string;
  /** Key of the project, lead, funding bid or enterprise; the ledger itself for a total. */
  readonly key: string;
  readonly change?: (fields: FieldRow) => FieldRow;
  readonly cells?: Readonly<Record<string, CellModel>>;
  /** The row stands twice. */
  readonly twice?: boolean;
  /** The row stands in this ledger although it belongs to another district. */
  readonly added?: boolean;
  /** Added to the total of a field, in yuan. */
  readonly mistakes?: Readonly<Record<string, number>>;
}

export function districtLedger(districtId: number, month: string): string {
  return `district-${districtId}-${month}`;
}

export function cityLedger(month: string): string {
  return `city-${month}`;
}
