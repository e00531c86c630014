export type { CellComment } from './comments/model.ts';
export { writeComments } from './comments/write-comments.ts';
export { decodeTextBytes } from './csv/decode.ts';
export { DEFAULT_LIMITS, type WorkbookLimits } from './limits.ts';
export type { RejectionCode, RejectionReason } from './messages.ts';
export {
  type OpenWorkbook,
  openWorkbook,
  readWorkbook,
  type WorkbookFormat,
  type WorkbookResult,
} from './read-workbook.ts';
export { WorkbookRejected } from './rejection.ts';
export { fillTemplate } from './template/fill-template.ts';
export type { TemplateFill } from './template/model.ts';
export { stampWorkbook, type WorkbookStamp } from './template/stamp-workbook.ts';
export { createWorkbookReader, type WorkbookReader } from './workbook-thread.ts';
export type { CellInput, ColumnModel, PageModel, RowModel, SheetModel, WorkbookModel } from './write/model.ts';
export { writeWorkbook } from './write/write-workbook.ts';
