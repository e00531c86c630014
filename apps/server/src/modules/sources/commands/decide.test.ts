import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { currentRows, entityDef, valueHistory } from '../../../platform/ledger/index.ts';
import { ledger, openTestOffice, type TestOffice } from '../test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.base.close());

const valuesOf = async (id: string) =>
  (await office.as((trx) => currentRows(trx, entityDef('project'), [id], null))).get(id)?.values;

/** Each test works on a project of its own name. */
let nth = 0;
let name = '';
beforeEach(() => {
  nth += 1;
  name = `团城山第${'一二三四五六七八九十'[nth % 10]}${'甲乙丙丁'[Math.floor(nth / 10)]}实验学校扩建项目`;
});

/** The project is in the ledger with 100 million, entered by another line than the one that speaks next. */
async function knownProject(): Promise<string> {
  const { batchId } = await office.handIn([
    '下陆区2026年9月重点项目台账,,,,',
    '序号,项目名称,项目总投资(万元),当年累计完成投资(万元),牵头单位',
    `1,${name},10000,2000,区教育局`,
  ]);
  const { entityId } = await office.row(batchId, 3);
  await office.confirm(batchId);
  return entityId;
}

describe('审核决定', () => {
  it('冲突选“用台账的”,原数不动;选“用本次的”,入账后换成本次的数并记下原数', async () => {
    const id = await knownProject();
    const { batchId } = await office.handIn(ledger([`${name},,12000,2500,区教育局`]));
    const row = await office.row(batchId, 3);
    expect(row).toMatchObject({ entityId: id, action: 'conflict' });
    expect(row.conflicts.totalInvestment).toMatchObject({ ours: 100_000_000, theirs: 120_000_000 });
    await office.decide(
      batchId,
      ...Object.keys(row.conflicts).map((key) => ({ act: 'choose', ord: row.ord, key, take: 'theirs' }) as const),
    );
    expect(await office.row(batchId, 3)).toMatchObject({ action: 'changed', decided: 'choose' });
    await office.confirm(batchId);
    expect((await valuesOf(id))?.totalInvestment).toBe(120_000_000);
    const [latest] = await office.as((trx) => valueHistory(trx, id, 'totalInvestment'));
    expect(latest).toMatchObject({ before: 100_000_000, place: { cell: 'D3' } });
  });

  it('全部选“用台账的”而又没有新数时,这一行就是相同,入账什么也不写', async () => {
    await knownProject();
    const { batchId } = await office.handIn([
      '下陆区2026年9月重点项目台账,,',
      '序号,项目名称,计划总投资(万元)',
      `1,${name},9000`,
    ]);
    const row = await office.row(batchId, 3);
    await office.decide(batchId, { act: 'choose', ord: row.ord, key: 'totalInvestment', take: 'ours' });
    expect(await office.row(batchId, 3)).toMatchObject({ action: 'same', changes: {}, conflicts: {} });
  });

  it('读不出的数填一个数必须写说明,说明随入账进留痕', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1.2-1.5亿元,800,区教育局`, `${name}二期,,900,700,`]));
    const row = await office.row(batchId, 3);
    expect(row.problems).toMatchObject([{ cell: 'D3', code: 'unparsed', handled: false }]);
    const enter = { act: 'setValue', ord: row.ord, key: 'totalInvestment', value: 135_000_000 } as const;
    await expect(office.decide(batchId, { ...enter, note: ' ' })).rejects.toMatchObject({ code: 'decision_wrong' });
    await office.decide(batchId, { ...enter, note: '按批复的中数' });
    const decided = await office.row(batchId, 3);
    expect(decided).toMatchObject({
      changes: { totalInvestment: [null, 135_000_000] },
      problems: [{ handled: true }],
      byHand: { totalInvestment: '按批复的中数' },
    });
    await office.confirm(batchId);
    const [origin] = await office.as((trx) => valueHistory(trx, row.entityId, 'totalInvestment'));
    expect(origin?.place).toMatchObject({ row: 3, cell: null });
    const { rows } = await sql<{ content: string }>`
      SELECT content FROM app.audit_event WHERE kind = 'by_hand'`.execute(office.base.db);
    expect(rows.at(-1)?.content).toContain('按批复的中数');
  });

  it('填的数类型不对、字段不存在或把新项目名称留空,一律不收', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,800,区教育局`]));
    const { ord } = await office.row(batchId, 3);
    const put = (key: string, value: string | number | null) =>
      office.decide(batchId, { act: 'setValue', ord, key, value, note: '试' });
    await expect(put('totalInvestment', '一千万')).rejects.toMatchObject({ code: 'field_value_wrong' });
    await expect(put('nothing', 1)).rejects.toMatchObject({ code: 'decision_wrong' });
    await expect(put('projectName', null)).rejects.toMatchObject({ code: 'decision_wrong' });
  });

  it('须处理的数不处理不能入账;保留原数要写理由', async () => {
    const { batchId } = await office.handIn([
      '下陆区2026年10月重点项目台账,,,,',
      '序号,项目名称,计划总投资(万元),实际开工时间,实际竣工时间',
      `1,${name},1000,2026年5月,2026年3月`,
    ]);
    const row = await office.row(batchId, 3);
    const problem = row.problems.find((each) => each.severity === 'error');
    if (!problem) throw new Error('the late start was not noticed');
    await expect(office.confirm(batchId)).rejects.toMatchObject({ code: 'problems_unhandled' });
    const keep = { act: 'acknowledge', ord: row.ord, cell: problem.cell, code: problem.code } as const;
    await expect(office.decide(batchId, keep)).rejects.toMatchObject({ code: 'decision_wrong' });
    await office.decide(batchId, { ...keep, note: '先竣工验收后补开工报告' });
    await office.confirm(batchId);
  });

  it('同一份表里的两行并成一条:前一行的数不动,后一行多出的数补上,来历指向后一行的格子', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,,区教育局`, `${name},,1100,300,区教育局`]));
    const later = await office.row(batchId, 4);
    expect(later).toMatchObject({
      action: 'conflict',
      match: { reason: 'duplicate_in_file', like: [{ row: 3, name }] },
    });
    const id = later.match?.like[0]?.id ?? '';
    await office.decide(batchId, { act: 'match', ord: later.ord, entityId: id });
    expect(await office.row(batchId, 4)).toMatchObject({ action: 'rejected' });
    await office.confirm(batchId);
    expect(await valuesOf(id)).toMatchObject({ totalInvestment: 10_000_000, 'ytdDoneAmt@2026M10': 3_000_000 });
    const [origin] = await office.as((trx) => valueHistory(trx, id, 'ytdDoneAmt@2026M10'));
    expect(origin?.place?.cell).toBe('E4');
  });

  it('并入的那一行对上的是台账里已有的项目时,不会两行同时改一条记录', async () => {
    const id = await knownProject();
    const { batchId } = await office.handIn(ledger([`${name},,10000,,`, `${name},,10000,2600,`]));
    const later = await office.row(batchId, 4);
    await office.decide(batchId, { act: 'match', ord: later.ord, entityId: id });
    expect((await office.rows(batchId)).map((row) => row.action)).toEqual(['changed', 'rejected']);
    await office.confirm(batchId);
    expect((await valuesOf(id))?.['ytdDoneAmt@2026M10']).toBe(26_000_000);
  });

  it('对到台账中的另一条记录:逐项比对,已有的数成为冲突', async () => {
    const id = await knownProject();
    const { batchId } = await office.handIn(ledger([`${name}二期,,13000,900,区教育局`]));
    const row = await office.row(batchId, 3);
    expect(row.action).toBe('new');
    await office.decide(batchId, { act: 'match', ord: row.ord, entityId: id });
    const matched = await office.row(batchId, 3);
    expect(matched).toMatchObject({ entityId: id, action: 'conflict' });
    expect(Object.keys(matched.conflicts)).toEqual(expect.arrayContaining(['totalInvestment', 'projectName']));
  });

  it('分别保留的行作为新项目入账', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,,`, `${name},,2000,,`]));
    const later = await office.row(batchId, 4);
    await office.decide(batchId, { act: 'separate', ord: later.ord });
    await office.confirm(batchId);
    expect((await valuesOf(later.entityId))?.totalInvestment).toBe(20_000_000);
  });

  it('拒绝的行不入账,也不再拦着别的行', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,,`, `${name},,2000,,`]));
    const later = await office.row(batchId, 4);
    await office.decide(batchId, { act: 'reject', ord: later.ord, reason: '重复报送' });
    await office.confirm(batchId);
    expect(await valuesOf(later.entityId)).toBeUndefined();
    const entered = await office.row(batchId, 3);
    expect(entered).toMatchObject({ action: 'new', changes: { totalInvestment: [null, 10_000_000] } });
  });

  it('撤回最后一个决定,行回到决定以前;并入要两行一起撤,后来又动过就不许撤', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,,`, `${name},,2000,300,`]));
    const before = await office.rows(batchId);
    const [first, later] = before;
    if (!first || !later) throw new Error('two rows were handed in');
    const target = later.match?.like[0]?.id ?? '';
    await office.decide(batchId, { act: 'match', ord: later.ord, entityId: target });
    await office.decide(batchId, { act: 'takeBack', ord: later.ord });
    expect(await office.rows(batchId)).toEqual(before);

    await office.decide(batchId, { act: 'match', ord: later.ord, entityId: target });
    const note = '口头核实';
    await office.decide(batchId, { act: 'setValue', ord: first.ord, key: 'totalInvestment', value: 1, note });
    const takeBack = { act: 'takeBack', ord: later.ord } as const;
    await expect(office.decide(batchId, takeBack)).rejects.toMatchObject({ code: 'decision_wrong' });
    await office.decide(batchId, { act: 'takeBack', ord: first.ord }, takeBack);
    expect(await office.rows(batchId)).toEqual(before);
    await expect(office.decide(batchId, takeBack)).rejects.toMatchObject({ code: 'decision_wrong' });
  });

  it('几个决定一起交,有一个不合规就一个也不存', async () => {
    const { batchId } = await office.handIn(ledger([`${name},,1000,,`]));
    const { ord } = await office.row(batchId, 3);
    const before = await office.rows(batchId);
    await expect(
      office.decide(batchId, { act: 'reject', ord, reason: '不要' }, { act: 'separate', ord: ord + 7 }),
    ).rejects.toMatchObject({ code: 'candidate_not_found' });
    expect(await office.rows(batchId)).toEqual(before);
  });
});
