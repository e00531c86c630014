import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { emptyDatabase, firstMigration } from '../../../../testing/index.ts';
import type { ConnectionTarget } from '../../connection.ts';
import { createDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import type { Migration } from '../../migration-files.ts';
import { exportToFile } from '../export.ts';
import { type RestoreReport, restoreDatabase } from '../restore.ts';

/** Everything that is hard to carry over: cycles, append-only rows, policies, identities, generated columns, odd values. */
export const sampleTables = `
  CREATE TABLE office (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, head_id integer, name text NOT NULL);
  CREATE TABLE person (id integer PRIMARY KEY, office_id integer NOT NULL REFERENCES office);
  ALTER TABLE office ADD FOREIGN KEY (head_id) REFERENCES person;
  CREATE TABLE revision (seq bigint PRIMARY KEY, territory_id integer NOT NULL, content jsonb, raw bytea, at timestamptz,
    words text[], rate float8, doubled bigint GENERATED ALWAYS AS (seq * 2) STORED);
  CALL app.protect('revision');
  CREATE FUNCTION app.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
  CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON revision EXECUTE FUNCTION app.refuse();
  CREATE TRIGGER count_in BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION app.refuse();
  CREATE TABLE kind (code text PRIMARY KEY); INSERT INTO kind VALUES ('由升级脚本写入');
  CREATE TABLE nothing_yet (id integer);
  CREATE SEQUENCE batch_no; CREATE SEQUENCE unused_no;
  CREATE TABLE auth.account (name text)`;

/** A migration made up for a test. */
export function step(number: number, text: string): Migration {
  const file = `${String(number).padStart(4, '0')}-step.sql`;
  return { number, file, sql: text, sha256: createHash('sha256').update(text).digest('hex') };
}

export const sampleSchema: readonly Migration[] = [firstMigration(), step(2, sampleTables)];

/** A filled database, a folder of files, and an export of both. */
export interface Sample {
  readonly scratch: string;
  readonly owner: ConnectionTarget;
  readonly db: Kysely<unknown>;
  readonly folders: readonly { name: string; path: string }[];
  readonly file: string;
  close(): Promise<void>;
}

export async function makeSample(): Promise<Sample> {
  const scratch = mkdtempSync(join(tmpdir(), 'guatu-backup-'));
  const { owner } = await emptyDatabase();
  await migrate({ owner, migrations: sampleSchema });
  const db = createDatabase<unknown>({ target: owner, maxConnections: 4 });
  await fill(db);
  mkdirSync(join(scratch, 'files', 'ab'), { recursive: true });
  writeFileSync(join(scratch, 'files', 'ab', '台账.xlsx'), Buffer.alloc(2_500_000, 'x'));
  writeFileSync(join(scratch, 'files', 'empty'), '');
  const folders = [
    { name: 'files', path: join(scratch, 'files') },
    { name: 'secrets', path: join(scratch, 'no such folder') },
  ];
  const file = join(scratch, 'data.guatu');
  await exportToFile({ owner, folders, now: new Date('2024-08-31T00:00:00Z') }, file);
  const close = async () => {
    await db.destroy();
    rmSync(scratch, { recursive: true });
  };
  return { scratch, owner, db, folders, file, close };
}

async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE app.person DISABLE TRIGGER count_in`.execute(db);
  await sql`INSERT INTO office (name) VALUES ('市发改委\t\\'), ('')`.execute(db);
  await sql`INSERT INTO person VALUES (7, 1)`.execute(db);
  await sql`UPDATE office SET head_id = 7 WHERE id = 1`.execute(db);
  await sql`INSERT INTO revision SELECT n, n % 5, jsonb_build_object('投资', n), decode('00ff5c', 'hex'), '2024-08-31 00:00:00.123456+08',
    CASE WHEN n % 2 = 0 THEN ARRAY['甲', NULL, 'a"b'] END, n / 3.0 FROM generate_series(1, 30000) n`.execute(db);
  await sql`INSERT INTO auth.account VALUES ('张三')`.execute(db);
  await sql`SELECT nextval('batch_no') FROM generate_series(1, 41)`.execute(db);
}

let restores = 0;

/** Restores the sample's export, or other bytes, into a database and a folder of its own. */
export function restoreSample(
  sample: Sample,
  target: ConnectionTarget,
  options: { source?: Buffer; migrations?: readonly Migration[]; into?: string } = {},
): { readonly into: string; readonly report: Promise<RestoreReport> } {
  const into = options.into ?? join(sample.scratch, `restored ${++restores}`);
  const { source } = options;
  const report = restoreDatabase({
    open: () => (source === undefined ? createReadStream(sample.file) : Readable.from([source])),
    owner: target,
    folders: [
      { name: 'files', path: join(into, 'files') },
      { name: 'secrets', path: join(into, 'secrets') },
    ],
    migrations: options.migrations ?? sampleSchema,
  });
  return { into, report };
}
