import { CodedFailure } from '@guatu/kernel';
import { type Kysely, sql } from 'kysely';
import { chineseSample, dbErrors } from './messages.ts';
import { readMigrations } from './migration-files.ts';

/** What a database server is, as far as the product depends on it. `doctor` prints it. */
export interface ServerFacts {
  /** `18.4` */
  readonly version: string;
  readonly encoding: string;
  readonly collation: string;
  readonly characterType: string;
  /**
   * Whether pg_trgm takes Chinese characters for letters. It does not when the character type is C; search then uses
   * two-character words for everything.
   */
  readonly chineseTrigrams: boolean;
}

const oldestMajor = 15;

export async function readServerFacts<DB>(db: Kysely<DB>): Promise<ServerFacts> {
  const { rows } = await sql<ServerFacts & { trigrams: boolean }>`
    SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
      pg_encoding_to_char(encoding) AS encoding, datcollate AS collation, datctype AS "characterType",
      to_regproc('show_trgm') IS NOT NULL AS trigrams, false AS "chineseTrigrams"
    FROM pg_database WHERE datname = current_database()`.execute(db);
  const found = rows[0];
  if (found === undefined) throw new Error('the server does not know its own database');
  const { trigrams, ...facts } = found;
  return { ...facts, chineseTrigrams: trigrams && (await takesChineseForLetters(db)) };
}

async function takesChineseForLetters<DB>(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ words: string[] }>`SELECT show_trgm(${chineseSample}) AS words`.execute(db);
  return (rows[0]?.words.length ?? 0) > 0;
}

/**
 * Refuses a server that the product cannot work with.
 * @throws CodedFailure for a version before 15 and for an encoding without Chinese.
 */
export function assertServerUsable(facts: ServerFacts): void {
  if (Number.parseInt(facts.version, 10) < oldestMajor) {
    throw new CodedFailure(dbErrors.db_version_unsupported({ version: facts.version }));
  }
  if (facts.encoding !== 'UTF8') throw new CodedFailure(dbErrors.db_encoding_unsupported({ encoding: facts.encoding }));
}

/**
 * Refuses to run on a schema of another version than the product's; reads as `guatu_app`.
 * @throws CodedFailure `db_schema_older` or `db_schema_newer`, with both versions.
 */
export async function assertSchemaCurrent<DB>(db: Kysely<DB>): Promise<void> {
  const product = readMigrations().length;
  const { rows } = await sql<{ version: number }>`
    SELECT coalesce(max(number), 0) AS version FROM meta.migration`.execute(db);
  const database = rows[0]?.version ?? 0;
  if (database < product) throw new CodedFailure(dbErrors.db_schema_older({ database, product }));
  if (database > product) throw new CodedFailure(dbErrors.db_schema_newer({ database, product }));
}
