import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityDef, type Values } from '../ledger/index.ts';
import { listRecords } from './list.ts';
import type { ListRequest } from './list-types.ts';
import type { Sight } from './mask.ts';
import { ALL_SIGHT, CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from './testing/small-office.ts';

let office: SmallOffice;
const def = entityDef('project');

async function list(request: Partial<ListRequest>, sight: Sight = ALL_SIGHT, scope = office.city) {
  const page = await office.as(scope, (trx) => listRecords(trx, def, { limit: 50, offset: 0, ...request }, sight));
  return { ...page, names: page.rows.map(({ values }) => values.projectName) };
}

beforeAll(async () => {
  office = await smallOffice();
  const projects: readonly (readonly [number, Values])[] = [
    [NORTH, { projectName: '黄石港区码头', projectKind: 'INFRA', isStatEntered: true, 'light@2026M10': 'GREEN' }],
    [NORTH, { projectName: '特钢扩能', projectKind: 'INDUSTRY', 'light@2026M10': 'RED', 'paceGap@2026M10': -20 }],
    [SOUTH, { projectName: '铜箔二期', projectKind: 'INDUSTRY', 'light@2026M10': 'RED', 'paceGap@2026M10': -50 }],
    [SOUTH, { projectName: '老街更新', projectKind: 'RENEWAL', liaison: ['张三丰'], liaisonPhone: '13812345678' }],
    [CITY_LEAF, { projectName: '环湖路', projectKind: 'INFRA', 'light@2026M09': 'YELLOW' }],
  ];
  for (const [leaf, values] of projects) await enterReported(leaf, values);
});
afterAll(() => office.base.close());

/** Reported values come in with a ledger and are refused from a form; here they are laid down in the table. */
async function enterReported(leaf: number, values: Values): Promise<void> {
  const typed = Object.entries(values).filter(([key]) => !/^(light|paceGap)@/.test(key));
  const id = await office.enter('project', leaf, Object.fromEntries(typed));
  for (const [key, value] of Object.entries(values)) {
    const [field, period] = key.split('@');
    if (period === undefined) continue;
    const column = field === 'light' ? { light: String(value) } : { pace_gap: Number(value) };
    await office.base.db
      // The test lays down what it needs as the owner of the table; the product's types end at the ledger.
      .insertInto('app.project_month' as never)
      .values({ project_id: id, period, territory_id: leaf, ...column } as never)
      .onConflict((oc) => oc.columns(['project_id', 'period'] as never).doUpdateSet(column as never))
      .execute();
  }
}

describe('台账列表', () => {
  it('红灯在前,红灯里差得多的在前,没有亮灯的在后', async () => {
    const { names, period, periods } = await list({ sort: 'worst' });
    expect(names.slice(0, 2)).toEqual(['铜箔二期', '特钢扩能']);
    expect(period).toBe('2026M10');
    expect(periods).toEqual(['2026M10', '2026M09']);
  });

  it('换一个期间,显示那个期间的数', async () => {
    const { rows } = await list({ period: '2026M09', sort: 'worst' });
    expect(rows[0]?.values).toMatchObject({ projectName: '环湖路', 'light@2026M09': 'YELLOW' });
  });

  it('两字、三字、拼音首字母都找得到', async () => {
    expect((await list({ q: '码头' })).names).toEqual(['黄石港区码头']);
    expect((await list({ q: '石港区' })).names).toEqual(['黄石港区码头']);
    expect((await list({ q: 'hsgqmt' })).names).toEqual(['黄石港区码头']);
    expect((await list({ q: '百分号%' })).names).toEqual([]);
  });

  it('同一栏几个值是“或”,两栏之间是“且”', async () => {
    expect((await list({ where: 'projectKind:INFRA,RENEWAL' })).total).toBe(3);
    expect((await list({ where: 'projectKind:INFRA;isStatEntered:true' })).names).toEqual(['黄石港区码头']);
  });

  it('按属地分组:县区按规定次序,每组有多少', async () => {
    const { names, groups } = await list({ group: 'territory', sort: 'projectName' });
    expect(names[0]).toBe('环湖路');
    expect(new Set(names.slice(1, 3))).toEqual(new Set(['铜箔二期', '老街更新']));
    expect(groups).toEqual([
      { territoryId: CITY_LEAF, count: 1 },
      { territoryId: 200, count: 2 },
      { territoryId: 100, count: 2 },
    ]);
  });

  it('只看得到自己辖区的,总数和分组也不透露别的', async () => {
    const page = await list({ group: 'territory' }, ALL_SIGHT, office.north);
    expect(page.total).toBe(2);
    expect(page.groups).toEqual([{ territoryId: 100, count: 2 }]);
    expect((await list({ q: '铜箔' }, ALL_SIGHT, office.north)).total).toBe(0);
  });

  it('无权看个人信息的,列表里是隐去的,也不能按它排序或筛选', async () => {
    const sight = { personal: false, tax: true };
    const { rows } = await list({ q: '老街' }, sight);
    expect(rows[0]?.values).toMatchObject({ liaison: ['张**'], liaisonPhone: '138****5678' });
    await expect(list({ sort: 'liaisonPhone' }, sight)).rejects.toMatchObject({ code: 'sort_unknown' });
    await expect(list({ where: 'liaisonPhone:13812345678' }, sight)).rejects.toMatchObject({ code: 'filter_unknown' });
  });

  it('不认识的筛选和排序直说,不当作没有', async () => {
    await expect(list({ where: 'nothing:1' })).rejects.toMatchObject({ code: 'filter_unknown' });
    await expect(list({ sort: 'msPlan' })).rejects.toMatchObject({ code: 'sort_unknown' });
  });
});

describe('判定灯色', () => {
  beforeAll(async () => {
    // Kept by the product beside the ledger: 1 green, 2 yellow, 3 red, one place a month.
    await sql`INSERT INTO app.project_light_year (project_id, year, territory_id, light)
      SELECT id, 2026, territory_id, CASE project_name WHEN '黄石港区码头' THEN '{0,0,0,0,0,0,0,0,1,3,0,0}'::smallint[]
        ELSE '{0,0,0,0,0,0,0,0,2,1,0,0}' END
      FROM app.project WHERE project_name IN ('黄石港区码头', '特钢扩能')`.execute(office.base.db);
  });

  it('每行是所看期间判的灯,与上报的并列;没有判灯的说没有', async () => {
    const lights = async (period: string) =>
      Object.fromEntries((await list({ period })).rows.map(({ values, judged }) => [values.projectName, judged]));
    expect(await lights('2026M10')).toEqual({
      ...{ 黄石港区码头: 'RED', 特钢扩能: 'GREEN', 铜箔二期: null, 老街更新: null, 环湖路: null },
    });
    expect(await lights('2026M09')).toMatchObject({ 黄石港区码头: 'GREEN', 特钢扩能: 'YELLOW' });
  });

  it('可以按一种或几种灯筛选,“不评”是没有判灯的', async () => {
    expect((await list({ judged: 'RED' })).names).toEqual(['黄石港区码头']);
    expect((await list({ judged: 'RED', period: '2026M09' })).total).toBe(0);
    expect((await list({ judged: 'RED,GREEN' })).total).toBe(2);
    expect((await list({ judged: 'NONE,RED', where: 'projectKind:INFRA' })).total).toBe(2);
    expect((await list({ judged: 'RED,YELLOW,GREEN,NONE' })).total).toBe(5);
    expect((await list({ judged: 'GREEN', group: 'territory' })).groups).toEqual([{ territoryId: 100, count: 1 }]);
  });

  it('不认识的灯色、不判灯的期间直说', async () => {
    await expect(list({ judged: 'BLUE' })).rejects.toMatchObject({ code: 'filter_unknown' });
    await expect(list({ judged: 'RED', period: '2026Y' })).rejects.toMatchObject({ code: 'filter_unknown' });
  });
});

describe('翻页', () => {
  it('一页一页翻到底,与一次看完的次序一样,不重不漏', async () => {
    for (const sort of ['worst', '-paceGap', 'completionRate']) {
      const whole = (await list({ sort })).names;
      const paged: unknown[] = [];
      for (let offset = 0; offset < whole.length; offset += 2) {
        paged.push(...(await list({ sort, limit: 2, offset })).names);
      }
      expect(paged, sort).toEqual(whole);
    }
  });
});

describe('到处都有的字', () => {
  beforeAll(async () => {
    // As many as a ledger of one kind of work has; only their names matter here.
    await sql`INSERT INTO app.project (id, territory_id, version, name_key, search_text, bigrams, created_nr, updated_nr,
        project_name, project_kind)
      SELECT gen_random_uuid(), ${SOUTH}, 1, '标准厂房' || i, '标准厂房' || i, ARRAY['标准', '准厂', '厂房'], 1, 1,
        '标准厂房' || i, 'INDUSTRY' FROM generate_series(1, 2500) i`.execute(office.base.db);
    await office.enter('project', NORTH, { projectName: '北区标准厂房', projectKind: 'RENEWAL' });
  });

  it('再加属地、类别,一个也不漏;总数是准的', async () => {
    for (const q of ['厂房', '标准厂房']) {
      expect((await list({ q, territory: 100 })).names).toEqual(['北区标准厂房']);
      expect((await list({ q, where: 'projectKind:RENEWAL' })).names).toEqual(['北区标准厂房']);
      expect(await list({ q })).toMatchObject({ total: 2501, exact: true });
      expect((await list({ q }, ALL_SIGHT, office.north)).total).toBe(1);
    }
  });
});
