import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, firstMigration, testDatabase } from '../../../testing/index.ts';
import type { ConnectionTarget } from '../connection.ts';
import { createDatabase } from '../database.ts';
import { exportToFile } from './export.ts';
import { restoreDatabase } from './restore.ts';
import { readTar, tarEnd, tarEntry } from './tar.ts';
import { makeSample, restoreSample, type Sample, sampleSchema, sampleTables, step } from './testing/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.close());

async function versionOf(target: ConnectionTarget): Promise<unknown> {
  const reader = createDatabase({ target });
  const { rows } = await sql`SELECT to_regclass('meta.migration') AS present`.execute(reader);
  await reader.destroy();
  return rows[0];
}

describe('不能恢复的当场拒绝,库里不留痕迹', () => {
  // One target for all: a refusal must leave it as empty as it was.
  let target: ConnectionTarget;
  beforeAll(async () => {
    ({ owner: target } = await emptyDatabase());
  });

  async function refused(source: Buffer, code: string, migrations = sampleSchema): Promise<void> {
    const { into, report } = restoreSample(sample, target, { source, migrations });
    await expect(report).rejects.toMatchObject({ code });
    expect(await versionOf(target)).toEqual({ present: null });
    expect(existsSync(into)).toBe(false);
  }

  /** The export with one entry changed, whole again as far as the container goes. */
  async function altered(change: (name: string, text: string) => string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const { name, data } of readTar(Readable.from([gunzipSync(readFileSync(sample.file))]))) {
      parts.push(tarEntry(name, Buffer.from(change(name, data.toString('latin1')), 'latin1'), 0));
    }
    return gzipSync(Buffer.concat([...parts, tarEnd]));
  }

  it('不是备份文件', async () => {
    await refused(Buffer.from('这不是备份'), 'backup_not_an_export');
    await refused(gzipSync('这也不是'), 'backup_not_an_export');
    await refused(Buffer.alloc(0), 'backup_not_an_export');
  });

  it('在任何位置截断', async () => {
    const whole = readFileSync(sample.file);
    for (const share of [0.2, 0.5, 0.9, 0.999])
      await refused(whole.subarray(0, whole.length * share), 'backup_damaged');
  });

  it('任何位置坏了一个字节', async () => {
    for (const share of [0.3, 0.6, 0.95]) {
      const bytes = Buffer.from(readFileSync(sample.file));
      const at = Math.floor(bytes.length * share);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      await refused(bytes, 'backup_damaged');
    }
  });

  it('改过数据而容器完好', async () => {
    await refused(
      await altered((name, text) => (name.includes('/') ? text.replace('x', 'y') : text)),
      'backup_damaged',
    );
  });

  it('少了清单', async () => {
    await refused(await altered((name, text) => (name === 'manifest.json' ? '{}' : text)), 'backup_damaged');
  });

  it('文件名指向目录之外', async () => {
    await refused(await altered((_, text) => text.replace('"path": "empty"', '"path": "../empty"')), 'backup_damaged');
  });

  it('由更新的程序生成', async () => {
    await refused(
      await altered((name, text) => (name === 'header.json' ? text.replace('"format": 1', '"format": 2') : text)),
      'backup_format_newer',
    );
    await refused(readFileSync(sample.file), 'backup_schema_newer', [firstMigration()]);
  });

  it('升级脚本与备份时不同', async () => {
    await refused(readFileSync(sample.file), 'db_migration_changed', [firstMigration(), step(2, `${sampleTables};`)]);
  });

  it('目标库或目标目录不空', async () => {
    await expect(restoreSample(sample, sample.owner).report).rejects.toMatchObject({ code: 'backup_target_not_empty' });
    const into = join(sample.scratch, 'occupied');
    mkdirSync(join(into, 'files'), { recursive: true });
    writeFileSync(join(into, 'files', 'theirs'), '');
    await expect(restoreSample(sample, target, { into }).report).rejects.toMatchObject({
      code: 'backup_folder_not_empty',
    });
    expect(readdirSync(join(into, 'files'))).toEqual(['theirs']);
  });

  it('受行级权限约束的账户不能备份,也不能恢复', async () => {
    const { targets, close } = await testDatabase();
    const sink = join(sample.scratch, 'app.guatu');
    await expect(exportToFile({ owner: targets.app, folders: [], now: new Date() }, sink)).rejects.toMatchObject({
      code: 'backup_role_unfit',
    });
    const report = restoreDatabase({
      open: () => createReadStream(sample.file),
      owner: targets.app,
      folders: sample.folders,
      migrations: sampleSchema,
    });
    await expect(report).rejects.toMatchObject({ code: expect.stringMatching(/^backup_/) });
    await close();
  });
});
