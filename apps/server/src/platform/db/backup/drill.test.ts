import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, testDatabase } from '../../../testing/index.ts';
import { openEmbedded } from '../../embedded-db/index.ts';
import type { ConnectionTarget } from '../connection.ts';
import { createDatabase } from '../database.ts';
import { exportToFile } from './export.ts';
import { verifyExport } from './read-export.ts';
import { type RestoreReport, restoreDatabase } from './restore.ts';
import { makeSample, restoreSample, type Sample, sampleSchema, step } from './testing/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.close());

/** A fingerprint of all rows, made by the database itself and not by the code under test. */
async function contents(target: ConnectionTarget): Promise<unknown> {
  const reader = createDatabase({ target });
  const { rows } = await sql`SELECT (SELECT array_agg(o ORDER BY id)::text FROM office o) AS office,
    (SELECT array_agg(p)::text FROM person p) AS person, (SELECT md5(string_agg(r::text, '' ORDER BY seq)) FROM revision r) AS revision,
    (SELECT array_agg(k.code)::text FROM kind k) AS kind, (SELECT array_agg(a)::text FROM auth.account a) AS account,
    (SELECT count(*) FROM nothing_yet) AS nothing, (SELECT nextval('batch_no')) AS batch, (SELECT nextval('unused_no')) AS unused,
    (SELECT nextval('office_id_seq')) AS office_id`.execute(reader);
  await reader.destroy();
  return rows[0];
}

const expected = {
  office: expect.stringContaining('市发改委'),
  person: '{"(7,1)"}',
  revision: expect.stringMatching(/^[0-9a-f]{32}$/),
  kind: '{由升级脚本写入}',
  account: '{(张三)}',
  nothing: 0,
  batch: 42,
  unused: 1,
  office_id: 3,
};

async function assertSame(target: ConnectionTarget, into: string, report: RestoreReport): Promise<void> {
  expect(report).toEqual({
    schema: { from: 2, to: 2 },
    createdAt: '2024-08-31T00:00:00.000Z',
    tables: 6,
    rows: 30_005,
    files: 2,
  });
  const found = await contents(target);
  expect(found).toEqual(expected);
  // Without the sequences, which asking moves on.
  const before = await sql<{
    revision: string;
    office: string;
  }>`SELECT (SELECT md5(string_agg(r::text, '' ORDER BY seq)) FROM revision r)
    AS revision, (SELECT array_agg(o ORDER BY id)::text FROM office o) AS office`.execute(sample.db);
  expect(found).toMatchObject(before.rows[0] ?? {});
  const [original, copy] = [sample.scratch, into].map((folder) =>
    readFileSync(join(folder, 'files', 'ab', '台账.xlsx')),
  );
  expect(original && copy?.equals(original)).toBe(true);
  expect(statSync(join(into, 'files', 'ab', '台账.xlsx')).mode & 0o777).toBe(0o600);
  expect(readdirSync(into).sort()).toEqual(['files', 'secrets']);
}

describe('备份与恢复演练', () => {
  it('恢复到空库:每一行、每个文件、每个序号都与原来一样', async () => {
    const { owner: target } = await emptyDatabase();
    const { into, report } = restoreSample(sample, target);
    await assertSame(target, into, await report);
  });

  it('恢复后再备份,各表的指纹不变', async () => {
    const { owner: target } = await emptyDatabase();
    await restoreSample(sample, target).report;
    const again = join(sample.scratch, 'again.guatu');
    const manifest = await exportToFile({ owner: target, folders: sample.folders, now: new Date() }, again);
    const first = await verifyExport(createReadStream(sample.file));
    expect(manifest.tables).toEqual(first.manifest.tables);
    expect((await verifyExport(createReadStream(again))).manifest).toEqual(manifest);
  });

  it('旧结构的备份恢复后自动升级', async () => {
    const { owner: target } = await emptyDatabase();
    const report = await restoreSample(sample, target, {
      migrations: [...sampleSchema, step(3, "ALTER TABLE kind ADD COLUMN label text DEFAULT '新列'")],
    }).report;
    expect(report.schema).toEqual({ from: 2, to: 3 });
    const reader = createDatabase({ target });
    expect((await sql`SELECT label FROM kind`.execute(reader)).rows).toEqual([{ label: '新列' }]);
    await reader.destroy();
  });

  it('随程序的全部表都备份得出、恢复得回', async () => {
    const product = await testDatabase();
    const whole = join(sample.scratch, 'product.guatu');
    await exportToFile({ owner: product.targets.owner, folders: [], now: new Date() }, whole);
    await product.close();
    const { owner: target } = await emptyDatabase();
    const report = await restoreDatabase({ open: () => createReadStream(whole), owner: target, folders: [] });
    expect(report.tables).toBeGreaterThan(10);
  });

  const debian = '/usr/lib/postgresql/15/bin';
  it.runIf(existsSync(debian))('在两个大版本的数据库之间搬家,来回都一样', async () => {
    const other = await openEmbedded({
      dataFolder: join(sample.scratch, 'other'),
      engine: { binFolder: debian },
      durable: false,
    });
    try {
      const there = restoreSample(sample, other.targets.owner);
      await assertSame(other.targets.owner, there.into, await there.report);
      const moved = join(sample.scratch, 'moved.guatu');
      await exportToFile(
        { owner: other.targets.owner, folders: sample.folders, now: new Date('2024-08-31T00:00:00Z') },
        moved,
      );
      const { owner: home } = await emptyDatabase();
      const report = await restoreSample(sample, home, { source: readFileSync(moved) }).report;
      expect(report.rows).toBe(30_005);
    } finally {
      await other.stop();
    }
  });

  it('备份期间照常写入,备份里的各表属于同一时刻', async () => {
    await sql`CREATE TABLE app.left_side (n integer)`.execute(sample.db);
    await sql`CREATE TABLE app.right_side (n integer)`.execute(sample.db);
    let going = true;
    const writing = (async () => {
      for (let n = 0; going; n++) {
        await sample.db.transaction().execute(async (trx) => {
          await sql`INSERT INTO left_side VALUES (${n})`.execute(trx);
          await sql`INSERT INTO right_side VALUES (${n})`.execute(trx);
        });
      }
    })();
    const manifest = await exportToFile(
      { owner: sample.owner, folders: [], now: new Date() },
      join(sample.scratch, 'busy.guatu'),
    );
    going = false;
    await writing;
    const rows = (name: string) => manifest.tables.find(({ table }) => table === name)?.rows;
    expect(rows('left_side')).toBe(rows('right_side'));
    await sql`DROP TABLE app.left_side, app.right_side`.execute(sample.db);
  });

  it('备份文件只有本人可读,别的程序也能查看目录', () => {
    expect(statSync(sample.file).mode & 0o777).toBe(0o600);
    const names = execFileSync('tar', ['-tzf', sample.file], { encoding: 'utf8' }).split('\n');
    expect(names).toContain('header.json');
    expect(names).toContain('manifest.json');
  });

  it('写到一半写不下去时不留下文件', async () => {
    const target = join(sample.scratch, 'no', 'such', 'place');
    await expect(
      exportToFile({ owner: sample.owner, folders: sample.folders, now: new Date() }, target),
    ).rejects.toThrow('ENOENT');
    const broken = { owner: sample.owner, folders: [{ name: 'files', path: sample.file }], now: new Date() };
    await expect(exportToFile(broken, join(sample.scratch, 'half.guatu'))).rejects.toThrow('ENOTDIR');
    expect(readdirSync(sample.scratch).filter((name) => name.startsWith('half'))).toEqual([]);
  });
});
