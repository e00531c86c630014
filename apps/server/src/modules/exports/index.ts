export { createExporter } from './commands/run-export.ts';
export { districtsOf } from './domain/districts.ts';
export { MergedCells } from './domain/header-captions.ts';
export {
  type ExportManifest,
  KEY_SHEET,
  type ManifestColumn,
  type ManifestRow,
  parseKeySheet,
  ROW_KEY,
  signedText,
} from './domain/key-sheet.ts';
export { officeTime } from './domain/local-time.ts';
export { type PrintedColumn, printedFactor, printValue } from './domain/print-value.ts';
export { isBlank, sameCell } from './domain/same-cell.ts';
export { exportRefusals, exportWords } from './messages.ts';
export { type ExportRouteDeps, exportRoutes } from './routes.ts';
export { chainHeadHash, territoryNodes } from './sql/territories.ts';
