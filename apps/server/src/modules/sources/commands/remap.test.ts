import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../platform/clock/index.ts';
import { sheetsAndTables } from '../queries/batches.ts';
import { ledger, openTestOffice, type TestOffice } from '../test-office.ts';
import { giveWay } from './discard.ts';
import { type Remapping, remapBatch } from './remap.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.base.close());

const remap = (batchId: string, more: Partial<Remapping>) =>
  office.as((trx) =>
    remapBatch(trx, systemClock, {
      ...{ batchId, version: 1, tableNo: 1, columns: {}, remember: false, by: office.clerk },
      ...more,
    }),
  );

/** Corrects a batch and reads the same file again, as the import job does. */
async function readAgain(batchId: string, lines: readonly string[], more: Partial<Remapping>) {
  const { corrections } = await remap(batchId, more);
  await office.as((trx) => giveWay(trx, batchId));
  return office.handIn(lines, { corrections });
}

const columnsOf = async (sourceId: string) => {
  const { tables } = await office.as((trx) => sheetsAndTables(trx, sourceId));
  return Object.fromEntries((tables[0]?.columns ?? []).map((column) => [column.letter, column]));
};

const odd = (rows: readonly string[], month = 10) => [
  `下陆区2026年${month}月重点项目台账,,,,`,
  '序号,项目名称,计划总投资(万元),现场口径投资(万元),责任单位',
  ...rows.map((row, i) => `${i + 1},${row}`),
];

describe('改列的认定并重新识别', () => {
  it('认不出的列改成“自年初累计完成投资”,重新识别后按列上的单位读数,标明是记住的', async () => {
    const lines = odd(['下陆甲路改造工程,1000,300,区城管局', '下陆乙路改造工程,2000,2.5亿元,区城管局']);
    const { batchId, sourceId } = await office.handIn(lines);
    expect((await columnsOf(sourceId)).D).toMatchObject({ fieldId: null, remembered: false });
    const again = await readAgain(batchId, lines, { columns: { D: 'ytdDoneAmt' } });
    expect((await columnsOf(again.sourceId)).D).toMatchObject({
      fieldId: 'ytdDoneAmt',
      unit: '万元',
      remembered: true,
    });
    const [first, second] = await office.rows(again.batchId);
    expect(first?.changes['ytdDoneAmt@2026M10']).toEqual([null, 3_000_000]);
    // 格子里写的单位总是比列上的优先。
    expect(second?.changes['ytdDoneAmt@2026M10']).toEqual([null, 250_000_000]);
  });

  it('改过一次再改别的列,前一次的认定还在', async () => {
    const lines = odd(['下陆丙路改造工程,1000,300,区城管局']);
    const first = await office.handIn(lines);
    const second = await readAgain(first.batchId, lines, { columns: { D: 'ytdDoneAmt' } });
    const third = await readAgain(second.batchId, lines, { columns: { E: null } });
    const columns = await columnsOf(third.sourceId);
    expect(columns.D?.fieldId).toBe('ytdDoneAmt');
    expect(columns.E).toMatchObject({ fieldId: null, remembered: true });
    const [row] = await office.rows(third.batchId);
    expect(row?.changes['ext:责任单位']).toEqual([null, '区城管局']);
  });

  it('没选“记住”的,下一份表仍照自动识别', async () => {
    const { sourceId } = await office.handIn(odd(['下陆丁路改造工程,1000,300,区城管局'], 9));
    expect((await columnsOf(sourceId)).D?.fieldId).toBeNull();
  });

  it('选了“记住”,本单位以后的同类表自动沿用;单位不同的列、别的单位的表不沿用', async () => {
    const lines = odd(['下陆戊路改造工程,1000,300,区城管局']);
    const first = await office.handIn(lines);
    await remap(first.batchId, { columns: { D: 'ytdDoneAmt' }, remember: true });

    const next = await office.handIn(odd(['下陆戊路改造工程,1000,450,区城管局'], 11));
    expect((await columnsOf(next.sourceId)).D).toMatchObject({ fieldId: 'ytdDoneAmt', remembered: true });

    const reordered = await office.handIn([
      '下陆区2026年11月重点项目台账,,',
      '序号,项目名称,现场口径投资(万元),责任单位',
      '1,下陆己路改造工程,450,区城管局',
    ]);
    expect((await columnsOf(reordered.sourceId)).C).toMatchObject({ fieldId: 'ytdDoneAmt', remembered: true });

    const inYuan = await office.handIn(
      odd(['下陆庚路改造工程,1000,450,区城管局'], 11).map((l) => l.replace('现场口径投资(万元)', '现场口径投资(元)')),
    );
    expect((await columnsOf(inYuan.sourceId)).D).toMatchObject({ fieldId: null, remembered: false });

    const elsewhere = await office.handIn(
      odd(['铁山甲路改造工程,1000,450,区城管局'], 11).map((l) => l.replace('下陆区', '铁山区')),
    );
    expect((await columnsOf(elsewhere.sourceId)).D?.fieldId).toBeNull();
  });

  it('记住的认定只管同一种台账:招商台账里同名的列不受影响', async () => {
    const { sourceId } = await office.handIn([
      '下陆区2026年招商引资项目台账,,,,',
      '序号,项目名称,投资方,协议投资额(亿元),现场口径投资(万元),签约时间',
      '1,岑珏连接器产业园,岑珏公司,3,450,2026年3月',
      '2,峤泽预制菜加工,峤泽公司,2,400,2026年4月',
    ]);
    const { tables } = await office.as((trx) => sheetsAndTables(trx, sourceId));
    expect(tables[0]?.ledgerKind).toBe('lead');
    expect(tables[0]?.columns.find((column) => column.letter === 'E')).toMatchObject({
      fieldId: null,
      remembered: false,
    });
  });

  it('表上没写期间时指定期间,原来不入账的数入账;属地也可以指定', async () => {
    const lines = [
      '重点项目台账,,,',
      '序号,项目名称,计划总投资(万元),自年初累计完成投资(万元)',
      '1,沿河绿道工程,800,80',
    ];
    const first = await office.handIn(lines);
    const [before] = await office.rows(first.batchId);
    expect(before?.problems.map((problem) => problem.code)).toContain('no_period');
    const again = await readAgain(first.batchId, lines, { period: '2026M08', territoryId: 401 });
    const [row] = await office.rows(again.batchId);
    expect(row?.changes['ytdDoneAmt@2026M08']).toEqual([null, 800_000]);
    expect(row?.territoryId).toBe(401);
    const third = await readAgain(again.batchId, lines, { columns: { C: null } });
    const [still] = await office.rows(third.batchId);
    expect([Object.keys(still?.changes ?? {}).includes('ytdDoneAmt@2026M08'), still?.territoryId]).toEqual([true, 401]);
  });

  it('没有表头的列、这种台账没有的字段、过时的版本、已有结论的批次,一律不收', async () => {
    const { batchId } = await office.handIn(ledger(['下陆辛路改造工程,,1000,300,区城管局']));
    await expect(remap(batchId, { columns: { Z: 'ytdDoneAmt' } })).rejects.toMatchObject({
      code: 'column_without_caption',
    });
    await expect(remap(batchId, { columns: { D: 'fundsInPlace' } })).rejects.toMatchObject({
      code: 'field_not_of_kind',
    });
    await expect(remap(batchId, { tableNo: 9 })).rejects.toMatchObject({ code: 'table_not_found' });
    await expect(remap(batchId, { version: 7 })).rejects.toMatchObject({ code: 'batch_version_stale' });
    await office.confirm(batchId);
    await expect(remap(batchId, { version: 2 })).rejects.toMatchObject({ code: 'batch_not_in_review' });
    await expect(office.as((trx) => giveWay(trx, batchId))).rejects.toMatchObject({ code: 'batch_not_in_review' });
  });
});
