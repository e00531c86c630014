import type { ExtensionTyping } from '@guatu/contract';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../platform/clock/index.ts';
import { type Scope, withScope } from '../../../../platform/db/index.ts';
import {
  cellPlace,
  entityDef,
  extensionFields,
  type ReadTrx,
  revisionsOf,
  tablePlaces,
  verifyChain,
} from '../../../../platform/ledger/index.ts';
import { oneBatch } from '../../queries/batches.ts';
import { extensionList } from '../../queries/extensions.ts';
import { DISTRICT, openTestOffice, type TestOffice } from '../../test-office.ts';
import { discardBatch } from '../discard.ts';
import { undoBatch } from '../undo.ts';
import { allowTyping } from './allow-typing.ts';
import { typeExtension } from './type-extension.ts';

let office: TestOffice;
/** Stored files by the hash that the test gave them. */
const files = new Map<string, Buffer>();
let handedIn = 0;

/** A ledger with three columns of the office's own, as a file that is kept. */
async function handIn(rows: readonly string[], title = '下陆区2026年10月重点项目台账') {
  const lines = [
    `${title},,,,,`,
    '序号,项目名称,计划总投资(万元),厂房年租金(万元),交房时间,备用电源',
    ...rows.map((row, i) => `${i + 1},${row}`),
  ];
  handedIn += 1;
  const fileHash = String(handedIn).padStart(64, '0');
  files.set(fileHash, Buffer.from(lines.join('\n')));
  return office.handIn(lines, { fileHash });
}

const store = {
  read: async (hash: string) => {
    const bytes = files.get(hash);
    if (!bytes) throw new Error(`no file ${hash}`);
    return bytes;
  },
};

const RENT = '厂房年租金(万元)';
const HANDOVER = '交房时间';
const money: ExtensionTyping = { label: '年租金', type: 'money', unit: '万元' };
const date: ExtensionTyping = { label: '交房时间', type: 'date', unit: null };

async function fields() {
  const list = await office.as((trx) => extensionList(trx, { personal: true, tax: true }, () => true));
  return new Map(list.map((field) => [field.path, field]));
}

async function fieldId(path: string): Promise<string> {
  const field = (await fields()).get(path);
  if (!field) throw new Error(`no column ${path}`);
  return field.id;
}

async function type(path: string, typing: ExtensionTyping) {
  const id = await fieldId(path);
  return office.as((trx) => typeExtension(trx, systemClock, store, { fieldId: id, typing, by: office.clerk }));
}

async function undo(batchId: string) {
  return (await office.as((trx) => undoBatch(trx, systemClock, [], { batchId, by: office.clerk, confirm: true })))
    .batchId;
}

/** What is kept under a caption, by the name of the project. */
async function kept(path: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await office.as(
    async (trx) =>
      (
        await sql<{ name: string; value: unknown }>`
          SELECT project_name AS name, ext -> ${path} AS value FROM app.project WHERE NOT void ORDER BY project_name`.execute(
          trx,
        )
      ).rows,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

const inForce = async (path: string) => {
  const found = await office.as((trx) => extensionFields(trx));
  return found.get('project')?.get(`ext:${path}`);
};

beforeAll(async () => {
  office = await openTestOffice();
  const { batchId } = await handIn([
    '铜板带项目,1000,12.5,2026年3月,√',
    '特钢产业园,2000,约三百,2026-05-01,否',
    '临港物流园,3000,,尽快,√',
  ]);
  await office.confirm(batchId);
});

describe('自有列先按文字保存，以后再定类型', () => {
  it('列在清单里，带着表头、单位、值的个数和样子', async () => {
    const rent = (await fields()).get(RENT);
    expect(rent).toMatchObject({ kind: 'project', label: RENT, type: 'text', captionUnit: '万元', values: 2 });
    expect(rent?.examples).toEqual(['12.5', '约三百']);
    expect(rent).toMatchObject({ pending: null, territoryId: DISTRICT });
    expect(await kept(RENT)).toEqual({ 铜板带项目: '12.5', 特钢产业园: '约三百', 临港物流园: null });
  });

  it('定为金额：按原表重读成待审批次，读不出的格列为问题，台账未动', async () => {
    const { batchId, changed, unreadable } = await type(RENT, money);
    expect({ changed, unreadable }).toEqual({ changed: 1, unreadable: 1 });
    const rows = await office.rows(batchId);
    expect(rows).toHaveLength(2);
    const [plain, doubtful] = [await office.row(batchId, 3), await office.row(batchId, 4)];
    expect(plain).toMatchObject({ action: 'changed', changes: { [`ext:${RENT}`]: ['12.5', 125_000] }, problems: [] });
    expect(doubtful).toMatchObject({ action: 'same', changes: {} });
    expect(doubtful.problems).toMatchObject([
      { cell: 'D4', code: 'unparsed', message: expect.stringContaining('“约三百”读不成'), key: `ext:${RENT}` },
    ]);
    expect(await kept(RENT)).toMatchObject({ 铜板带项目: '12.5' });
    expect(await inForce(RENT)).toBeUndefined();
    expect((await fields()).get(RENT)?.pending).toMatchObject({ batchId, ...money });

    await office.confirm(batchId);
    expect(await kept(RENT)).toEqual({ 铜板带项目: 125_000, 特钢产业园: '约三百', 临港物流园: null });
    expect(await inForce(RENT)).toMatchObject({ label: '年租金', type: 'money', baseUnit: 'CNY yuan' });
    expect((await fields()).get(RENT)).toMatchObject({ ...money, captionUnit: '万元', pending: null });
  });

  it('重读的数仍指着原表的格', async () => {
    const place = await office.as(async (trx) => placeOf(trx, '铜板带项目', `ext:${RENT}`));
    expect(place).toMatchObject({ fileName: '台账.csv', row: 3, cell: 'D3' });
  });

  it('以后导入的这一列按类型读，读不出的不入账，列为问题', async () => {
    const { batchId } = await handIn(['铜板带项目,1000,13,2026年3月,√', '特钢产业园,2000,面议,2026-05-01,否']);
    const rows = await office.rows(batchId);
    expect(rows[0]).toMatchObject({ action: 'changed', changes: { [`ext:${RENT}`]: [125_000, 130_000] } });
    expect(rows[1]).toMatchObject({
      action: 'same',
      problems: [{ cell: 'D4', code: 'unparsed', message: expect.stringContaining('“面议”读不成金额') }],
    });
    await office.confirm(batchId);
    expect(await kept(RENT)).toMatchObject({ 铜板带项目: 130_000, 特钢产业园: '约三百' });
  });

  it('审核时按类型填数：不是金额的退回，是金额的入账', async () => {
    const { batchId } = await type(HANDOVER, date);
    const row = (await office.rows(batchId)).find(({ name }) => name === '临港物流园');
    const key = `ext:${HANDOVER}`;
    const enter = (value: string) =>
      office.decide(batchId, { act: 'setValue', ord: row?.ord ?? -1, key, value, note: '电话核实' });
    await expect(enter('明年底')).rejects.toThrow('“交房时间”应为日期');
    await enter('2027-12');
    await office.confirm(batchId);
    expect(await kept(HANDOVER)).toEqual({ 铜板带项目: '2026-03', 特钢产业园: '2026-05-01', 临港物流园: '2027-12' });
  });
});

describe('改了又改', () => {
  it('类型改两次：每次都从原表读起，值分在两份文件里也各自找回', async () => {
    const { batchId } = await type(RENT, { label: '年租金', type: 'decimal', unit: '万元' });
    expect((await oneBatchOf(batchId)).sourceId).toBeNull();
    const [first, second] = await office.rows(batchId);
    // The older file first: the text that no later one replaced.
    expect(first).toMatchObject({
      problems: [{ cell: 'D4', message: expect.stringContaining('“约三百”读不成') }],
      place: { fileName: '台账.csv' },
    });
    expect(second).toMatchObject({ changes: { [`ext:${RENT}`]: [130_000, 13] }, place: { fileName: '台账.csv' } });
    expect(first?.place?.sourceId).not.toBe(second?.place?.sourceId);
    await office.confirm(batchId);
    expect(await kept(RENT)).toMatchObject({ 铜板带项目: 13, 特钢产业园: '约三百' });
    expect(await inForce(RENT)).toMatchObject({ type: 'decimal', baseUnit: '万元' });

    const undone = await undo(batchId);
    expect(await kept(RENT)).toMatchObject({ 铜板带项目: 130_000, 特钢产业园: '约三百' });
    expect(await inForce(RENT)).toMatchObject({ type: 'money' });
    await undo(undone);
    expect(await kept(RENT)).toMatchObject({ 铜板带项目: 13 });
    expect(await inForce(RENT)).toMatchObject({ type: 'decimal' });
  });

  it('改回文字，就是原表上的文字', async () => {
    const { batchId } = await type(RENT, { label: RENT, type: 'text', unit: null });
    await office.confirm(batchId);
    expect(await kept(RENT)).toEqual({ 铜板带项目: '13', 特钢产业园: '约三百', 临港物流园: null });
  });

  it('只改名称的批次没有要写的值，确认后名称生效', async () => {
    const { batchId, changed } = await type('备用电源', { label: '有无备用电源', type: 'text', unit: null });
    expect(changed).toBe(0);
    await office.confirm(batchId);
    expect((await fields()).get('备用电源')?.label).toBe('有无备用电源');
  });

  it('链条完整', async () => {
    expect(await office.as((trx) => verifyChain(trx))).toMatchObject({ ok: true });
  });
});

describe('不能定的', () => {
  const bool: ExtensionTyping = { label: '备用电源', type: 'bool', unit: null };

  it('正在改的列，审核之前不能再改；作废之后可以', async () => {
    const { batchId } = await type('备用电源', bool);
    await expect(type('备用电源', { ...bool, type: 'list' })).rejects.toThrow('还没有审核');
    await office.as((trx) => discardBatch(trx, { batchId, version: 1 }));
    expect((await fields()).get('备用电源')?.type).toBe('text');
    await office.confirm((await type('备用电源', bool)).batchId);
    expect(await kept('备用电源')).toEqual({ 铜板带项目: true, 特钢产业园: false, 临港物流园: true });
  });

  it('和现在一样的、单位不对的、没有这一列的', async () => {
    await expect(type('备用电源', bool)).rejects.toThrow('没有要改的');
    await expect(type(RENT, { ...money, unit: null })).rejects.toThrow('应为元、万元、亿元之一');
    await expect(type(HANDOVER, { ...date, unit: '天' })).rejects.toThrow('不带单位');
    const nobody = '019a0000-0000-7000-8000-000000000000';
    await expect(office.as((trx) => allowTyping(trx, nobody, bool))).rejects.toThrow('没有这一列');
  });

  it('别的区看不到也改不了；上级的列看得到，改不了', async () => {
    const id = await fieldId(RENT);
    const other = scopeOf([401]);
    expect(await withScope(office.base.app, other, (trx) => extensionList(trx, SEES, () => false))).toEqual([]);
    await expect(withScope(office.base.app, other, (trx) => allowTyping(trx, id, money))).rejects.toThrow('没有这一列');

    const city = '019a0000-0000-7000-8000-00000000000c';
    await sql`INSERT INTO app.extension_field (id, territory_id, entity_kind, header_path, label)
      VALUES (${city}, 10, 'project', '市级列', '市级列')`.execute(office.base.db);
    const paths = (await withScope(office.base.app, other, (trx) => extensionList(trx, SEES, () => false))).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['市级列']);
    await expect(withScope(office.base.app, other, (trx) => allowTyping(trx, city, money))).rejects.toThrow(
      '别的单位台账里的',
    );
  });

  it('两个单位给同名的列定了不同的类型，谁的数也不冒充谁的', async () => {
    expect(await inForce(HANDOVER)).toMatchObject({ type: 'date' });
    await office.base.db.transaction().execute(async (trx) => {
      const field = '019a0000-0000-7000-8000-00000000000d';
      const batch = '019a0000-0000-7000-8000-00000000000e';
      await sql`INSERT INTO app.batch (id, kind, status, title, territory_id, territories, created_by, created_at)
        VALUES (${batch}, 'rule', 'discarded', '别的区', 401, '{401}', ${office.clerk}, now())`.execute(trx);
      await sql`INSERT INTO app.extension_field (id, territory_id, entity_kind, header_path, label)
        VALUES (${field}, 401, 'project', ${HANDOVER}, ${HANDOVER})`.execute(trx);
      await sql`INSERT INTO app.extension_typing (batch_id, field_id, territory_id, label, type)
        VALUES (${batch}, ${field}, 401, ${HANDOVER}, 'integer')`.execute(trx);
      await sql`UPDATE app.extension_field SET typing_id = ${batch} WHERE id = ${field}`.execute(trx);
    });
    expect(await inForce(HANDOVER)).toBeUndefined();
  });
});

const SEES = { personal: true, tax: true };
const scopeOf = (territories: number[]): Scope => ({
  user: office.clerk,
  all: false,
  territories,
  duties: [],
  subjects: [],
});

const oneBatchOf = (batchId: string) => office.as((trx) => oneBatch(trx, batchId));

async function placeOf(trx: ReadTrx, name: string, key: string) {
  const { rows } = await sql<{ id: string }>`SELECT id FROM app.project WHERE project_name = ${name}`.execute(trx);
  const [revision] = await revisionsOf(trx, rows[0]?.id ?? '', { key, limit: 1 });
  if (!revision) throw new Error(`${entityDef('project').label} ${name} has no revision`);
  return cellPlace(revision, key, await tablePlaces(trx, [revision]));
}
