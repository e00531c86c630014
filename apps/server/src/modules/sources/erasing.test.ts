import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../../platform/clock/index.ts';
import {
  entityDef,
  erasePersonal,
  recordAsKnown,
  type Tables,
  valueHistory,
  verifyChain,
} from '../../platform/ledger/index.ts';
import { foundAnywhere } from '../../testing/erasure/everywhere.ts';
import { act, PersonalOffice } from '../../testing/erasure/random-work.ts';
import { testDatabase } from '../../testing/index.ts';
import { undoBatch } from './commands/undo.ts';
import { visibleSheetRows } from './queries/protected-columns.ts';
import { openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
const HEADER = '序号,项目名称,项目代码,计划总投资(万元),联络员,联系电话,驻点联系人,备注';

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.base.close());

const lines = (rows: readonly string[]) => [
  '下陆区2026年10月重点项目台账',
  HEADER,
  ...rows.map((row, i) => `${i + 1},${row}`),
];

async function enter(rows: readonly string[]) {
  const staged = await office.handIn(lines(rows));
  await office.confirm(staged.batchId);
  return staged;
}

async function idOf(name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM app.project WHERE project_name = ${name}`.execute(
    office.base.db,
  );
  const [row] = rows;
  if (!row) throw new Error(`no project ${name}`);
  return row.id;
}

const erase = (entityId: string, reason = '本人来函要求') =>
  office.as((trx) => erasePersonal(trx, systemClock, [], { kind: 'project', entityId, reason, by: office.clerk }));

const history = async (id: string, key: string) =>
  (await office.as((trx) => valueHistory(trx, id, key))).map(({ value, before }) => [value, before]);

const current = async (id: string) =>
  (await office.as((trx) => recordAsKnown(trx, entityDef('project'), id, null)))?.values ?? {};

const intact = async () => expect(await office.as((trx) => verifyChain(trx))).toMatchObject({ ok: true });

describe('删除一条记录里的个人信息', () => {
  it('现行表、历史、审核、原表各处都没有了，别人的还在，链核对无误', async () => {
    const rows = ['铜冠扩能项目,,1000,郑和平,13871110001,郑二,—', '龙山物流园,,2000,钱小安,13871110002,钱二,—'];
    const first = await enter(rows);
    // The same again: nothing to write, so no revision points to this sheet.
    const again = await office.handIn(lines(rows));
    await office.confirm(again.batchId);
    // Under review: a change, a row that repeats the record, and values that the ledger disputes.
    const open = await office.handIn([
      ...lines(['铜冠扩能项目,,1500,郑和平,13871110009,郑二,—', '铜冠扩能项目,,1600,郑和平,13871110001,郑二,—']),
    ]);
    const id = await idOf('铜冠扩能项目');
    const texts = ['郑和平', '13871110001', '13871110009', '郑二'];
    expect((await foundAnywhere(office.base.db, texts)).length).toBeGreaterThan(0);

    const erased = await erase(id);
    expect(erased).toMatchObject({ records: 1, values: 3 });
    expect(await foundAnywhere(office.base.db, texts)).toEqual([]);
    expect(await current(id)).toMatchObject({ projectName: '铜冠扩能项目', totalInvestment: 10_000_000 });
    expect(await history(id, 'liaisonPhone')).toEqual([
      [null, '已删除'],
      ['已删除', null],
    ]);
    expect(await history(await idOf('龙山物流园'), 'liaisonPhone')).toEqual([['13871110002', null]]);
    for (const { sourceId } of [first, again, open]) {
      const place = { sourceId, sheetNo: 1, from: 3, to: 3 };
      const reader = { userId: office.clerk, sight: { personal: true, tax: true } };
      const shown = await office.as((trx) => visibleSheetRows(trx, place, reader));
      expect(shown[0]?.cells?.slice(4, 7)).toEqual(['已删除', '已删除', '已删除']);
    }
    await intact();

    // The review goes on with what it has besides.
    const changed = await office.row(open.batchId, 3);
    expect(changed).toMatchObject({ action: 'changed', changes: { totalInvestment: [10_000_000, 15_000_000] } });
    await office.decide(open.batchId, { act: 'reject', ord: (await office.row(open.batchId, 4)).ord, reason: '重复' });
    await office.confirm(open.batchId);
    await intact();
  });

  it('再导入同样的表，已删除的不会悄悄回来：要人选', async () => {
    await enter(['东方山索道,,1000,孙立,13871110011,,—']);
    const id = await idOf('东方山索道');
    await erase(id);
    const { batchId } = await office.handIn(lines(['东方山索道,,1000,孙立,13871110011,,—']));
    const row = await office.row(batchId, 3);
    expect(row).toMatchObject({
      action: 'conflict',
      conflicts: { liaisonPhone: { ours: null, theirs: '13871110011' } },
    });
    for (const key of Object.keys(row.conflicts)) {
      await office.decide(batchId, { act: 'choose', ord: row.ord, key, take: 'theirs' });
    }
    await office.confirm(batchId);
    expect((await history(id, 'liaisonPhone')).at(0)).toEqual(['13871110011', null]);
    expect((await history(id, 'liaisonPhone')).slice(1).flat()).not.toContain('13871110011');
    await erase(id);
    expect(await foundAnywhere(office.base.db, ['孙立', '13871110011'])).toEqual([]);
    await intact();
  });

  it('撤销删除不行；撤销以前的批次，也退不回已删除的', async () => {
    await enter(['团城山绿道,,1000,李明远,13871110021,,—']);
    const second = await enter(['团城山绿道,,1200,李明远,13871110022,,—']);
    const id = await idOf('团城山绿道');
    const { batchId } = await erase(id);
    const undo = (batch: string) =>
      office.as((trx) => undoBatch(trx, systemClock, [], { batchId: batch, by: office.clerk, confirm: true }));
    await expect(undo(batchId ?? '')).rejects.toMatchObject({ code: 'erase_not_undone' });
    await undo(second.batchId);
    expect(await current(id)).toMatchObject({ totalInvestment: 10_000_000 });
    expect(await current(id)).not.toHaveProperty('liaisonPhone');
    await intact();
  });

  it('留痕里有这件事和理由，没有被删的内容；理由里写了姓名的退回', async () => {
    await enter(['磁湖整治,,1000,周启明,13871110031,,—']);
    const id = await idOf('磁湖整治');
    await expect(erase(id, '周启明来函')).rejects.toMatchObject({ code: 'erase_reason_personal' });
    await erase(id, '本人来函要求删除，编号 2026-17');
    const { rows } = await sql<{ content: string }>`
      SELECT content FROM app.audit_event WHERE kind = 'personal_erased' ORDER BY at DESC LIMIT 1`.execute(
      office.base.db,
    );
    expect(rows[0]?.content).toContain('编号 2026-17');
    expect(rows[0]?.content).not.toMatch(/周启明|13871110031/);
    await expect(erase(id)).rejects.toMatchObject({ code: 'erase_nothing' });
  });
});

const PROPERTY_LEAF = 601;

/** Each reading of the history as the person saw it: what a key was, revision by revision, newest first. */
async function shownTexts(work: PersonalOffice, id: string): Promise<readonly string[]> {
  const keys = ['liaison', 'liaisonPhone', 'ownerContact', 'ext:驻点联系人'];
  const origins = await work.as(async (trx) => {
    const found = [];
    for (const key of keys) found.push(...(await valueHistory(trx, id, key)));
    return found;
  });
  return origins
    .flatMap(({ value, before }) => [value, before])
    .flatMap((value) => (value === null ? [] : value))
    .map(String);
}

describe('不论怎样改、撤销、并项、删除', () => {
  it('链都核对无误；没删的历史里一个不少，删了的各处再也找不到', async () => {
    let erased = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 40 }), async (acts) => {
        const base = await testDatabase<Tables>();
        try {
          await sql`INSERT INTO app.territory (id, parent_id, name, kind) VALUES
            (1, NULL, '黄石市', 'CITY'), (600, 1, '大冶市', 'DISTRICT'),
            (${PROPERTY_LEAF}, 600, '大冶市本级', 'OWN')`.execute(base.db);
          const scope = { user: newId(), all: true, territories: [], duties: [], subjects: [] };
          const work = new PersonalOffice(base.app, scope, PROPERTY_LEAF);
          for (const each of acts) await work.perform(each);

          erased += work.erased.size;
          expect(await work.as((trx) => verifyChain(trx))).toMatchObject({ ok: true });
          expect(await foundAnywhere(base.db, [...work.erased])).toEqual([]);
          for (const [id, written] of work.written) {
            const shown = new Set(await shownTexts(work, id));
            const standing = written.filter((text) => !work.erased.has(text));
            expect([...shown].filter((text) => text !== '已删除').sort()).toEqual([...standing].sort());
          }
        } finally {
          await base.close();
        }
      }),
      { numRuns: 12 },
    );
    expect(erased).toBeGreaterThan(20);
  }, 240_000);
});
