import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedFailure } from '@guatu/kernel';
import { dbErrors } from './messages.ts';

/** One frozen step of the schema. */
export interface Migration {
  readonly number: number;
  readonly file: string;
  readonly sql: string;
  /** Of the text with LF line ends, so that a checkout with CRLF is not taken for a change. */
  readonly sha256: string;
}

/**
 * The folder of the shipped migrations. They are data read at run time: in the source tree beside `platform/`, in the
 * bundle copied to `migrations/` beside the bundled file.
 */
export function migrationsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, 'migrations'), join(here, '..', '..', 'migrations')];
  const found = candidates.find((folder) => existsSync(join(folder, '0001-roles.sql')));
  if (found === undefined) throw new CodedFailure(dbErrors.db_migration_gap({ expected: 1, found: '0' }));
  return found;
}

/**
 * Reads the migrations of a folder in order.
 * @throws CodedFailure for a name that is not `0001-words.sql`, and for a number missing or used twice.
 */
export function readMigrations(folder: string = migrationsFolder()): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const migration = readMigration(folder, file);
    if (migration.number !== index + 1) {
      throw new CodedFailure(dbErrors.db_migration_gap({ expected: index + 1, found: file }));
    }
    return migration;
  });
}

/** Reads one migration by its file name. */
export function readMigration(folder: string, file: string): Migration {
  const match = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/.exec(file);
  if (match === null) throw new CodedFailure(dbErrors.db_migration_name({ file }));
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return { number: Number(match[1]), file, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
