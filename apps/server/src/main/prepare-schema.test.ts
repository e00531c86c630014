import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyExport } from '../platform/db/backup/index.ts';
import { type ConnectionTarget, connectionConfig, migrate, schemaVersion } from '../platform/db/index.ts';
import { emptyDatabase } from '../testing/index.ts';
import { makeDataFolders, upgradeFolder } from './data-folders.ts';
import { prepareSchema } from './prepare-schema.ts';

const folders: string[] = [];
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'guatu-prepare-'));
  folders.push(dataFolder);
  makeDataFolders(dataFolder);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function versionOf(owner: ConnectionTarget): Promise<number> {
  const client = new pg.Client(connectionConfig(owner, { searchPath: ['app'] }));
  await client.connect();
  try {
    return await schemaVersion(client);
  } finally {
    await client.end();
  }
}

function exportsMade(): string[] {
  return readdirSync(dataFolder).includes('before-upgrade') ? readdirSync(upgradeFolder(dataFolder)) : [];
}

describe('启动时准备数据库', () => {
  it('旧版数据库先整库备份再升级,备份完整,只有所有者可读;空库和已是新版的库不备份', async () => {
    const { owner } = await emptyDatabase();
    const { to: older } = await migrate({ owner, upTo: 14 });
    const said: string[] = [];
    const prepare = () => prepareSchema({ owner, dataFolder, exportFirst: true }, (line) => said.push(line));
    await prepare();
    const [name = ''] = exportsMade();
    const file = join(upgradeFolder(dataFolder), name);
    expect(said[0]).toBe(`升级前已备份到 ${file}`);
    expect(said[1]).toMatch(/^数据库结构从第 14 版升级到第 \d+ 版$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { header, manifest } = await verifyExport(createReadStream(file));
    expect(header.migrations).toHaveLength(older);
    expect(manifest.tables.length).toBeGreaterThan(0);
    await prepare();
    expect(exportsMade()).toEqual([name]);

    const fresh = await emptyDatabase();
    await prepareSchema({ owner: fresh.owner, dataFolder, exportFirst: true }, (line) => said.push(line));
    expect(exportsMade()).toEqual([name]);
  });

  it('备份不成就不升级', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, upTo: 14 });
    // No folder of exports can be made there.
    await expect(
      prepareSchema({ owner, dataFolder: '/dev/null', exportFirst: true }, () => undefined),
    ).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await versionOf(owner)).toBe(14);
  });

  it('单位自行备份时,不备份也可升级', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, upTo: 14 });
    await prepareSchema({ owner, dataFolder, exportFirst: false }, () => undefined);
    expect(await versionOf(owner)).toBeGreaterThan(14);
    expect(exportsMade()).toEqual([]);
  });
});
