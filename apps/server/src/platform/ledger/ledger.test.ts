import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/index.ts';
import { newId, systemClock } from '../clock/index.ts';
import { type Scope, withScope } from '../db/index.ts';
import { recordAsKnown } from './as-known.ts';
import { confirmBatch } from './confirm.ts';
import { entityDef } from './dictionary.ts';
import { valueHistory } from './provenance.ts';
import { saveRecord, saveRecords } from './save-record.ts';
import type { Tables, Trx } from './trx.ts';
import { draftUndo } from './undo.ts';
import { verifyChain } from './verify.ts';

let base: TestDatabase<Tables>;
const clerk = newId();
const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
const daye: Scope = { ...everyone, all: false, territories: [601] };
const yangxin: Scope = { ...everyone, all: false, territories: [701] };

beforeAll(async () => {
  base = await testDatabase<Tables>();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind) VALUES
    (1, NULL, '黄石市', 'CITY'), (600, 1, '大冶市', 'DISTRICT'), (601, 600, '大冶市本级', 'OWN'),
    (700, 1, '阳新县', 'DISTRICT'), (701, 700, '阳新县本级', 'OWN')`.execute(base.db);
});
afterAll(() => base.close());

const as = <T>(scope: Scope, act: (trx: Trx) => Promise<T>) => withScope(base.app, scope, act);
const project = { kind: 'project' as const, by: clerk, title: '登记项目' };

function newProject(name: string, territoryId = 601) {
  const changes = {
    projectName: name,
    totalInvestment: 350_000_000,
    'ytdDoneAmt@2026M10': 90_000_000,
    sponsor: ['王敏'],
  };
  return as(everyone, (trx) =>
    saveRecord(trx, systemClock, [], { ...project, id: null, version: 0, territoryId, changes }),
  );
}

const read = (scope: Scope, id: string) => as(scope, (trx) => recordAsKnown(trx, entityDef('project'), id, null));

describe('台账', () => {
  it('登记的项目各归各的表,读回来一个不少', async () => {
    const { recordId } = await newProject('金湖铜箔二期');
    expect((await read(everyone, recordId))?.values).toMatchObject({
      projectName: '金湖铜箔二期',
      totalInvestment: 350_000_000,
      'ytdDoneAmt@2026M10': 90_000_000,
      sponsor: ['王敏'],
    });
  });

  it('别的县市区看不到这个项目,也查不到它的来历', async () => {
    const { recordId } = await newProject('只属大冶的项目');
    expect(await read(daye, recordId)).toBeDefined();
    expect(await read(yangxin, recordId)).toBeUndefined();
    expect(await as(yangxin, (trx) => valueHistory(trx, recordId, 'projectName'))).toEqual([]);
  });

  it('别的县市区不能往这里登记', async () => {
    const edit = { ...project, id: null, version: 0, territoryId: 601, changes: { projectName: '越界项目' } };
    await expect(as(yangxin, (trx) => saveRecord(trx, systemClock, [], edit))).rejects.toThrow(/row-level security/);
  });

  it('每个值记得以前是多少、谁改的', async () => {
    const { recordId } = await newProject('改过总投资的项目');
    const changes = { totalInvestment: 400_000_000 };
    await as(everyone, (trx) =>
      saveRecord(trx, systemClock, [], { ...project, id: recordId, version: 1, territoryId: 601, changes }),
    );
    const history = await as(everyone, (trx) => valueHistory(trx, recordId, 'totalInvestment'));
    expect(history.map((h) => [h.value, h.before, h.confirmedBy])).toEqual([
      [400_000_000, 350_000_000, clerk],
      [350_000_000, null, clerk],
    ]);
  });

  it('按旧版本保存被拒绝,并给出现在的内容', async () => {
    const { recordId } = await newProject('两人同改的项目');
    const edit = (amount: number) => ({
      ...project,
      id: recordId,
      version: 1,
      territoryId: 601,
      changes: { totalInvestment: amount },
    });
    await as(everyone, (trx) => saveRecord(trx, systemClock, [], edit(1)));
    await expect(as(everyone, (trx) => saveRecord(trx, systemClock, [], edit(2)))).rejects.toMatchObject({
      code: 'record_stale',
      details: { yours: 1, current: 2, ours: { totalInvestment: 1 } },
    });
  });

  it('推算的字段不能手填,没有的字段不能存', async () => {
    const { recordId } = await newProject('乱填的项目');
    const edit = (changes: Record<string, string | number>) =>
      as(everyone, (trx) =>
        saveRecord(trx, systemClock, [], { ...project, id: recordId, version: 1, territoryId: 601, changes }),
      );
    await expect(edit({ 'completionRate@2026M10': 50 })).rejects.toMatchObject({ code: 'field_reported_only' });
    await expect(edit({ nonsense: 1 })).rejects.toMatchObject({ code: 'field_unknown' });
    await expect(edit({ ytdDoneAmt: 1 })).rejects.toMatchObject({ code: 'field_unknown' });
    await expect(edit({ totalInvestment: 1.5 })).rejects.toMatchObject({ code: 'field_value_wrong' });
    await expect(edit({ projectName: '乱填的项目' })).rejects.toMatchObject({ code: 'nothing_changed' });
  });

  it('当时所知:取回改之前的样子,登记之前则没有', async () => {
    const before = systemClock.now();
    const { recordId, at } = await newProject('看历史的项目');
    await as(everyone, (trx) =>
      saveRecord(trx, systemClock, [], {
        ...project,
        id: recordId,
        version: 1,
        territoryId: 601,
        changes: { 'ytdDoneAmt@2026M10': null, location: '城北' },
      }),
    );
    const known = (instant: string) =>
      as(everyone, (trx) => recordAsKnown(trx, entityDef('project'), recordId, instant));
    expect((await known(at))?.values).toMatchObject({ 'ytdDoneAmt@2026M10': 90_000_000 });
    expect((await known(at))?.values).not.toHaveProperty('location');
    expect(await known(before)).toBeUndefined();
  });
});

async function undo(batchId: string) {
  return as(everyone, async (trx) => {
    const draft = await draftUndo(trx, systemClock, { batchId, title: '撤销', by: clerk });
    return { draft, done: await confirmBatch(trx, systemClock, [], { batchId: draft.batchId, version: 1, by: clerk }) };
  });
}

describe('撤销', () => {
  it('撤销修改,值退回原样;再撤销那次撤销,又回来', async () => {
    const { recordId } = await newProject('撤销再恢复');
    const changed = await as(everyone, (trx) =>
      saveRecord(trx, systemClock, [], {
        ...project,
        id: recordId,
        version: 1,
        territoryId: 601,
        changes: { totalInvestment: 1, 'ytdDoneAmt@2026M10': 2 },
      }),
    );
    const first = await undo(changed.batchId);
    expect((await read(everyone, recordId))?.values).toMatchObject({
      totalInvestment: 350_000_000,
      'ytdDoneAmt@2026M10': 90_000_000,
    });
    await undo(first.done.batchId);
    expect((await read(everyone, recordId))?.values).toMatchObject({ totalInvestment: 1, 'ytdDoneAmt@2026M10': 2 });
  });

  it('后来又改过的值不退,并列出来', async () => {
    const { recordId } = await newProject('后来又改');
    const edit = (version: number, changes: Record<string, number | string>) =>
      as(everyone, (trx) =>
        saveRecord(trx, systemClock, [], { ...project, id: recordId, version, territoryId: 601, changes }),
      );
    const first = await edit(1, { totalInvestment: 1, location: '甲地' });
    await edit(2, { location: '乙地' });
    const { draft } = await undo(first.batchId);
    expect(draft.kept).toEqual([{ entityId: recordId, key: 'location' }]);
    expect((await read(everyone, recordId))?.values).toMatchObject({ totalInvestment: 350_000_000, location: '乙地' });
  });

  it('新增的记录作废而不删除;后来有人改过的,要先撤后面的', async () => {
    const created = await newProject('新增后撤销');
    const later = await as(everyone, (trx) =>
      saveRecord(trx, systemClock, [], {
        ...project,
        id: created.recordId,
        version: 1,
        territoryId: 601,
        changes: { location: '甲地' },
      }),
    );
    await expect(undo(created.batchId)).rejects.toMatchObject({ code: 'undo_has_dependents' });
    await undo(later.batchId);
    await undo(created.batchId);
    expect((await read(everyone, created.recordId))?.values).toMatchObject({ $void: true, projectName: '新增后撤销' });
    await expect(undo(created.batchId)).rejects.toMatchObject({ code: 'batch_already_undone' });
  });
});

describe('哈希链', () => {
  it('全部批次核验通过;一批多条,要么全在,要么全不在', async () => {
    const edits = ['甲', '乙', '丙'].map((name) => ({
      ...project,
      id: null,
      version: 0,
      territoryId: 601,
      changes: { projectName: name },
    }));
    const [first, ...rest] = edits;
    if (!first) throw new Error('no edits');
    const saved = await as(everyone, (trx) => saveRecords(trx, systemClock, [], [first, ...rest]));
    expect(saved.counts).toEqual({ new: 3 });
    const report = await as(everyone, (trx) => verifyChain(trx));
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(report.links).toBeGreaterThan(10);
  });

  it('数据库拒绝改写修订记录', async () => {
    await expect(sql`UPDATE app.revision SET content = '{}'`.execute(base.db)).rejects.toThrow(/append_only/);
    await expect(sql`DELETE FROM app.revision`.execute(base.db)).rejects.toThrow(/append_only/);
    await expect(sql`TRUNCATE app.chain_link`.execute(base.db)).rejects.toThrow(/append_only/);
  });

  it('绕过数据库改写一条,核验指名是哪一条', async () => {
    const { recordId, nr } = await newProject('被篡改的项目');
    await sql`ALTER TABLE app.revision DISABLE TRIGGER append_only`.execute(base.db);
    await sql`UPDATE app.revision SET content = replace(content, '350000000', '950000000') WHERE batch_nr = ${nr}`.execute(
      base.db,
    );
    await sql`ALTER TABLE app.revision ENABLE TRIGGER append_only`.execute(base.db);
    const report = await as(everyone, (trx) => verifyChain(trx));
    expect(report.ok).toBe(false);
    expect(report.findings).toEqual([expect.objectContaining({ kind: 'row', batchNr: nr, entityId: recordId })]);
  });
});
