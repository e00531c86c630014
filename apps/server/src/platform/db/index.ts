export {
  backupErrors,
  type DataFolder,
  type ExportHeader,
  type ExportItem,
  type ExportManifest,
  type ExportOptions,
  exportDatabase,
  exportToFile,
  type RestoreOptions,
  type RestoreReport,
  restoreDatabase,
  type VerifiedExport,
  verifyExport,
} from './backup/index.ts';
export { type ConnectionTarget, connectionConfig, targetUrl, withDatabase } from './connection.ts';
export { type CopyRowValue, copyRows } from './copy-in.ts';
export type { CopyColumn, CopyValue } from './copy-text.ts';
export { appSearchPath, createDatabase, createPool, type DatabaseOptions } from './database.ts';
export { assertBoundByPolicies } from './guard.ts';
export { dbErrors } from './messages.ts';
export { type MigrateOptions, type MigrateReport, migrate, schemaVersion } from './migrate.ts';
export { type Migration, migrationsFolder, readMigration, readMigrations } from './migration-files.ts';
export { named } from './named.ts';
export type { QueryTiming } from './observe.ts';
export { PREPARED } from './prepared.ts';
export type { ReadonlyKysely } from './readonly.ts';
export { alsoWithin, type Scope, withinTerritories, withoutScope, withReadScope, withScope } from './scope.ts';
export { assertSchemaCurrent, assertServerUsable, readServerFacts, type ServerFacts } from './server-facts.ts';
