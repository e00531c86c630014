export { confirmReviewed } from './commands/confirm.ts';
export { type ImportOutcome, importWorkbook } from './commands/import-workbook.ts';
export { projectDimensions } from './commands/project-dimensions.ts';
export { type LeftOut, settleSafely } from './commands/settle.ts';
export { sourceRefusals } from './messages.ts';
export { importNotices } from './queries/notices.ts';
export { officeLeafOf } from './queries/office-leaf.ts';
export type { SourceDeps } from './routes/deps.ts';
export { sourceRoutes } from './routes/index.ts';
