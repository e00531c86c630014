export { cellAddress, columnLetter, columnNumber } from './addresses.ts';
export { type ContractTable, type ImportContract, rejectedContract, toContract } from './contract.ts';
export type { FieldDictionary, FieldEntry, FieldType, KindEntry, LedgerKind } from './dictionary.ts';
export type { CellError, CellValue, Grid, GridRow, MergeRange } from './grid.ts';
export { type ReadOptions, readLedger } from './read-ledger.ts';
export type {
  ColumnReading,
  FieldReading,
  LedgerReading,
  LedgerRecord,
  Problem,
  ProblemCode,
  RowLabel,
  RowReading,
  TableDate,
  TableKind,
  TableReading,
  UnitSource,
} from './reading.ts';
export {
  columnKey,
  type ExtensionField,
  extensionFields,
  type RememberedColumn,
  type Template,
  type TemplateColumn,
  templateOf,
} from './template.ts';
export {
  type ExtensionCell,
  type ExtensionColumn,
  type ExtensionType,
  type ExtensionValue,
  extensionReader,
  readExtensionText,
} from './values/extension-column.ts';
export type { DateSpan, FieldValue } from './values/outcome.ts';
