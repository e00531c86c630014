export { type DataFolder, type ExportOptions, exportDatabase, exportToFile } from './export.ts';
export type { ExportHeader, ExportItem, ExportManifest } from './format.ts';
export { backupErrors } from './messages.ts';
export { type VerifiedExport, verifyExport } from './read-export.ts';
export { type RestoreOptions, type RestoreReport, restoreDatabase } from './restore.ts';
