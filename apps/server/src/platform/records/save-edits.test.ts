import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../clock/index.ts';
import { confirmBatch, currentRows, draftUndo, entityDef, recordAsKnown, type Values } from '../ledger/index.ts';
import { historyOf, originsOf } from './history.ts';
import { mergeRecords } from './merge.ts';
import { type Edits, saveEdits } from './save-edits.ts';
import { ALL_SIGHT, NORTH, type SmallOffice, SOUTH, smallOffice } from './testing/small-office.ts';

let office: SmallOffice;
const deps = { clock: systemClock, hooks: [] };
const def = entityDef('project');

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.base.close());

const save = (edits: Pick<Edits, 'rows' | 'changes'>, sight = ALL_SIGHT) =>
  office.as(office.city, (trx) =>
    saveEdits(trx, deps, def, { territoryId: null, by: office.city.user, title: '批量修改', ...edits }, sight),
  );
const current = (id: string) =>
  office.as(office.city, async (trx) => {
    const row = (await currentRows(trx, def, [id], null)).get(id);
    if (!row) throw new Error('the record is gone');
    return row;
  });

describe('保存与批量修改', () => {
  it('一次改多条是一个批次;已经是这个值的不再写一遍', async () => {
    const a = await office.enter('project', NORTH, { projectName: '甲', projectKind: 'INFRA' });
    const b = await office.enter('project', SOUTH, { projectName: '乙' });
    const saved = await save({
      rows: [
        { id: a, version: 1 },
        { id: b, version: 1 },
      ],
      changes: { projectKind: 'INFRA' },
    });
    expect(saved.recordIds).toEqual([b]);
    expect((await current(a)).version).toBe(1);
    expect((await current(b)).values.projectKind).toBe('INFRA');
  });

  it('其中一条被人先改了,整批都不写,并给出现值', async () => {
    const a = await office.enter('project', NORTH, { projectName: '丙' });
    const b = await office.enter('project', NORTH, { projectName: '丁', liaison: ['张三丰'] });
    await office.change('project', b, 1, { location: '江边' });
    const rows = [
      { id: a, version: 1 },
      { id: b, version: 1 },
    ];
    const stale = save({ rows, changes: { projectKind: 'INFRA' } }, { personal: false, tax: false });
    await expect(stale).rejects.toMatchObject({
      code: 'record_stale',
      details: { yours: 1, current: 2, ours: { location: '江边', liaison: ['张**'] } },
    });
    expect((await current(a)).version).toBe(1);
  });

  it('表单不能作废、合并、挪属地', async () => {
    const id = await office.enter('project', NORTH, { projectName: '戊' });
    for (const changes of [{ $void: true }, { $survivor: newId() }, { $territory: SOUTH }] as Values[]) {
      await expect(save({ rows: [{ id, version: 1 }], changes })).rejects.toMatchObject({ code: 'field_unknown' });
    }
  });

  it('台账填报的值不能手工改', async () => {
    const id = await office.enter('project', NORTH, { projectName: '己' });
    const write = save({ rows: [{ id, version: 1 }], changes: { projectStatus: 'BUILDING' } });
    await expect(write).rejects.toMatchObject({ code: 'field_reported_only' });
  });

  it('改过的数,当时所知是改之前的;当时的来历也只到改之前;来历和历史里个人信息照样隐去', async () => {
    const id = await office.enter('project', NORTH, { projectName: '庚', liaison: ['李四海'] });
    const between = new Date(Date.now() + 5).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await office.change('project', id, 1, { liaison: ['王五洲'] });
    const sight = { personal: false, tax: true };
    const known = await office.as(office.city, (trx) => recordAsKnown(trx, def, id, between));
    expect(known?.values.liaison).toEqual(['李四海']);
    const origins = await office.as(office.city, (trx) => originsOf(trx, def, { id, key: 'liaison' }, sight));
    expect(origins.map(({ value, before }) => [value, before])).toEqual([
      [['王**'], ['李**']],
      [['李**'], null],
    ]);
    const then = await office.as(office.city, (trx) =>
      originsOf(trx, def, { id, key: 'liaison', knownAt: between }, sight),
    );
    expect(then.map(({ value }) => value)).toEqual([['李**']]);
    const history = await office.as(office.city, (trx) => historyOf(trx, def, id, { limit: 10, offset: 0 }, sight));
    expect(history[0]?.changes).toEqual([{ key: 'liaison', before: ['李**'], after: ['王**'] }]);
  });
});

describe('并为同一条', () => {
  it('合并后原来的一条不再能改,撤销后恢复', async () => {
    const kept = await office.enter('project', NORTH, { projectName: '留下的' });
    const gone = await office.enter('project', NORTH, { projectName: '并入的' });
    const merged = await office.as(office.city, (trx) =>
      mergeRecords(trx, systemClock, [], {
        kind: 'project',
        survivor: { id: kept, version: 1 },
        merged: { id: gone, version: 1 },
        reason: '同一项目报了两次',
        by: office.city.user,
      }),
    );
    expect((await current(gone)).survivorId).toBe(kept);
    const edit = save({ rows: [{ id: gone, version: 2 }], changes: { location: '别处' } });
    await expect(edit).rejects.toMatchObject({ code: 'record_closed' });

    await office.as(office.city, async (trx) => {
      const undo = await draftUndo(trx, systemClock, {
        batchId: merged.batchId,
        title: '撤销合并',
        by: office.city.user,
      });
      await confirmBatch(trx, systemClock, [], { batchId: undo.batchId, version: 1, by: office.city.user });
    });
    expect((await current(gone)).survivorId).toBeNull();
  });

  it('同一条不能并入自己,已并入的不能再并', async () => {
    const a = await office.enter('project', NORTH, { projectName: '辛' });
    const self = { id: a, version: 1 };
    const request = { kind: 'project' as const, survivor: self, merged: self, reason: '误点', by: office.city.user };
    const act = office.as(office.city, (trx) => mergeRecords(trx, systemClock, [], request));
    await expect(act).rejects.toMatchObject({ code: 'merge_same_record' });
  });
});
