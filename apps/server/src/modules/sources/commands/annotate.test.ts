import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Permission } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, actorOf } from '../../../platform/auth/index.ts';
import { newId, systemClock } from '../../../platform/clock/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { commentOf, openWithExcelJs } from '../../../platform/excel/testing/exceljs.ts';
import { createFileStore, type FileStore } from '../../../platform/files/index.ts';
import { visibleSheetRows } from '../queries/protected-columns.ts';
import { DISTRICT, ledger, openTestOffice, type TestOffice } from '../test-office.ts';
import { allowAnnotated, writeAnnotated } from './annotate.ts';

let office: TestOffice;
let folder: string;
let files: FileStore;
beforeAll(async () => {
  office = await openTestOffice();
  folder = mkdtempSync(join(tmpdir(), 'guatu-annotate-'));
  files = await createFileStore(folder);
});
afterAll(async () => {
  await office.base.close();
  rmSync(folder, { recursive: true, force: true });
});

function reader(territories: readonly number[], permissions: readonly Permission[], userId = newId()): Actor {
  const role = {
    roleId: 'project-office',
    permissions,
    all: false,
    territories,
    territoryName: '',
    duty: null,
    subjects: [],
  };
  return actorOf({ userId, userName: 'zhou', displayName: '周敏', orgName: '', demo: false, roles: [role] });
}

/** A file that is stored, and a batch of it under review. */
async function handIn(lines: readonly string[]) {
  const bytes = Buffer.from(lines.join('\n'));
  await files.put(Readable.from([bytes]), bytes.length);
  return office.handIn(lines, { fileHash: createHash('sha256').update(bytes).digest('hex') });
}

const allow = (actor: Actor, batchId: string) =>
  withScope(office.base.app, actor.scope, (trx) => allowAnnotated(trx, systemClock, actor, batchId));

const withContacts = [
  '下陆区2026年10月重点项目台账,,,,',
  '序号,项目名称,计划总投资(万元),联络员电话,责任单位',
  '1,月亮山隧道改造工程,1.2-1.5亿元,13971760001,区城管局',
  '2,柏园路改造工程,3000,13971760002,区城管局',
  '3,柏园路改造工程,3100,13971760003,区城管局',
];

describe('下载带批注的原表', () => {
  it('问题、疑似重复写成格子上的批注,别处不动;下载记入留痕', async () => {
    const { batchId } = await handIn(withContacts);
    const actor = reader([DISTRICT], ['project.read', 'personal.read']);
    const annotation = await allow(actor, batchId);
    const workbook = await openWithExcelJs(await writeAnnotated(files, annotation));
    expect(commentOf(workbook, '台账', 'C3')).toMatch(/^提醒：“1\.2-1\.5亿元”/);
    expect(commentOf(workbook, '台账', 'B5')).toContain('疑与第 4 行是同一条记录');
    expect(commentOf(workbook, '台账', 'B4')).toBeNull();
    expect(workbook.getWorksheet('台账')?.getCell('B3').text).toBe('月亮山隧道改造工程');
    const { rows } = await sql<{ actor: string; content: string }>`
      SELECT actor_id AS actor, content FROM app.audit_event WHERE kind = 'export'`.execute(office.base.db);
    expect(rows).toEqual([{ actor: actor.userId, content: expect.stringContaining(batchId) }]);
  });

  it('已经处理的问题不再写进批注', async () => {
    const { batchId } = await handIn(withContacts);
    const { ord } = await office.row(batchId, 3);
    await office.decide(batchId, { act: 'setValue', ord, key: 'totalInvestment', value: null, note: '' });
    const { comments } = await allow(reader([DISTRICT], ['project.read', 'personal.read']), batchId);
    expect(comments.map((comment) => comment.cell)).not.toContain('C3');
  });

  it('表里有外区的行,只看得到本区的人下载不了整份', async () => {
    const { batchId } = await handIn([
      '黄石市2026年10月重点项目台账,,,',
      '序号,项目名称,所属区域,计划总投资(万元)',
      '1,团城山公园改造工程,下陆区,1000',
      '2,铁山矿坑修复工程,铁山区,2000',
    ]);
    await expect(allow(reader([DISTRICT], ['project.read']), batchId)).rejects.toMatchObject({
      code: 'source_not_whole',
    });
    await expect(allow(reader([DISTRICT, 401, 10], ['project.read']), batchId)).resolves.toBeDefined();
  });

  it('表里有电话,看不了个人信息的人下载不了;自己传的表可以', async () => {
    const { batchId } = await handIn(withContacts);
    await expect(allow(reader([DISTRICT], ['project.read']), batchId)).rejects.toMatchObject({
      code: 'source_not_whole',
    });
    await expect(allow(reader([DISTRICT], ['project.read'], office.clerk), batchId)).resolves.toBeDefined();
  });

  it('已有结论的批次没有可带的批注', async () => {
    const { batchId } = await handIn(ledger(['桂花路改造工程,,100,,']));
    await office.confirm(batchId);
    const actor = reader([DISTRICT], ['project.read', 'personal.read']);
    await expect(allow(actor, batchId)).rejects.toMatchObject({ code: 'batch_not_in_review' });
  });
});

describe('看原表', () => {
  const look = (sourceId: string, actor: Actor) =>
    withScope(office.base.app, actor.scope, (trx) =>
      visibleSheetRows(
        trx,
        { sourceId, sheetNo: 1, from: 1, to: 10 },
        { userId: actor.userId, sight: { personal: actor.permissions.has('personal.read'), tax: false } },
      ),
    );

  it('看不了个人信息的人,表头照看,电话打码', async () => {
    const { sourceId } = await handIn(withContacts);
    const hidden = await look(sourceId, reader([DISTRICT], ['project.read']));
    expect(hidden[1]?.cells?.[3]).toBe('联络员电话');
    expect(hidden[2]?.cells?.[3]).toMatch(/^139\*+0001$/);
    const open = await look(sourceId, reader([DISTRICT], ['project.read', 'personal.read']));
    expect(open[2]?.cells?.[3]).toBe('13971760001');
  });

  it('外区的行整行不给内容', async () => {
    const { sourceId } = await handIn([
      '黄石市2026年10月重点项目台账,,,',
      '序号,项目名称,所属区域,计划总投资(万元)',
      '1,团城山绿道工程,下陆区,1000',
      '2,铁山绿道工程,铁山区,2000',
    ]);
    const rows = await look(sourceId, reader([DISTRICT], ['project.read']));
    expect(rows.map(({ row, cells }) => [row, cells?.[1] ?? null])).toEqual([
      [1, null],
      [2, '项目名称'],
      [3, '团城山绿道工程'],
      [4, null],
    ]);
    expect(rows[3]?.cells).toBeNull();
  });
});
