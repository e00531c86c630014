import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landHooks } from '../../../../hooks.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import { withScope } from '../../../../platform/db/index.ts';
import { saveRecord } from '../../../../platform/ledger/index.ts';
import { systemActor } from '../../../../platform/people/system-actor.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../../testing/role-product.ts';
import { responsibleUnits } from '../../sql/gather.ts';

/** 东岳路街道 of the catalogue: seats are for towns and parks. */
const UNIT = 60_041;
let office: RoleProduct;

beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const send = async (role: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  (await office.as(role).send(method, { url: `/api/evaluation${path}`, ...(body && { body }) })).json();

const start = (scheme: string, period: string | null, entrants: readonly string[] = []) =>
  send('assessment', 'POST', '/runs', { scheme, period, territoryId: DISTRICT.unit, title: scheme, entrants });

interface Figures {
  readonly units: readonly {
    readonly unit: string;
    readonly name: string;
    readonly figures: Readonly<Record<string, { readonly value: unknown; readonly source: unknown }>>;
  }[];
}

const enterObservation = (value: number, unit: string, period: string) =>
  office.enter('observation', {
    ...{ regionName: '大冶湖高新区', indicatorName: '园区生产总值', value, unit, period },
    valueKind: 'ACTUAL',
  });

describe('评园区：指标观测按单位折算，计划数不算', () => {
  it('园区的数取自观测，本年和上年各取各的，来源指到那一条', async () => {
    const now = await enterObservation(120, '亿元', '2025');
    const then = await enterObservation(1_000_000, '万元', '2024');
    await office.enter('observation', {
      ...{ regionName: '大冶湖高新区', indicatorName: '园区生产总值', value: 999, unit: '亿元', period: '2025' },
      valueKind: 'PLAN',
    });
    const run = await start('scheme-parks-five-good', '2025');
    expect(run, JSON.stringify(run)).toMatchObject({ units: 1, status: 'DRAFT' });
    const { units }: Figures = await send('statistics', 'GET', `/runs/${run.id}/figures`);
    expect(units.map(({ name }) => name)).toEqual(['大冶湖高新区']);
    const [park] = units;
    expect(park?.figures.园区生产总值).toMatchObject({
      value: 120,
      source: { kind: 'LEDGER', entity: 'observation', id: now, key: 'value', times: 1 },
    });
    expect(park?.figures.园区生产总值上年).toMatchObject({ value: 100, source: { id: then } });
  });
});

describe('评责任单位：数从项目里数', () => {
  it('市里评的有市直部门，也有各县区和乡镇园区的单位', async () => {
    const units = await withScope(office.product.db, systemActor.scope, (trx) => responsibleUnits(trx, 1));
    expect(units.map(({ id }) => id)).toEqual(expect.arrayContaining([101, 60_001, UNIT]));
    const own = await withScope(office.product.db, systemActor.scope, (trx) => responsibleUnits(trx, DISTRICT.unit));
    expect(own.map(({ id }) => id)).toContain(UNIT);
    expect(own.map(({ id }) => id)).not.toContain(101);
  });

  it('没有项目的单位不参评；有的按季从项目统计取数，每个数点得开那些项目', async () => {
    expect(await start('scheme-promotion-seats', '2026Q3')).toMatchObject({ code: 'evaluation_nobody' });
    await withScope(office.product.db, systemActor.scope, (trx) =>
      saveRecord(trx, systemClock, landHooks, {
        ...{ kind: 'project', id: null, version: 0, territoryId: DISTRICT.leaf, by: systemActor.userId },
        ...{ title: '项目台账', dimensions: { unit: UNIT } },
        changes: { projectName: '样例项目', totalInvestment: 500_000_000, actualStart: '2026-08' },
      }),
    );
    const run = await start('scheme-promotion-seats', '2026Q3');
    expect(run, JSON.stringify(run)).toMatchObject({ status: 'DRAFT', units: 1 });
    const { units }: Figures = await send('statistics', 'GET', `/runs/${run.id}/figures`);
    expect(units.map(({ unit }) => unit)).toEqual([String(UNIT)]);
    expect(units[0]?.figures.新开工).toEqual({
      ...{ value: 1, hidden: false },
      source: { kind: 'COUNTED', measure: 'newStarts', territoryId: null, unitId: UNIT, period: '2026M09' },
    });
    expect(units[0]?.figures.总投资).toMatchObject({ value: 5 });
    const next = await send('assessment', 'POST', `/runs/${run.id}/compute`, {
      version: run.version,
      cause: '台账有新数',
    });
    expect(next, JSON.stringify(next)).toMatchObject({ latest: 2 });
  });
});

describe('评奖：按名字参评，全靠填报', () => {
  it('先没有得分，填报、重算以后排出名次；末位只有内部看得到', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊'];
    expect(await start('scheme-awards-steed-snail', null)).toMatchObject({ code: 'evaluation_entrants_wrong' });
    expect(await start('scheme-awards-steed-snail', null, ['甲', '甲'])).toMatchObject({
      code: 'evaluation_entrants_wrong',
    });
    const run = await start('scheme-awards-steed-snail', null, names);
    expect(run, JSON.stringify(run)).toMatchObject({ units: 5, period: null });
    const blank = await send('statistics', 'GET', `/runs/${run.id}`);
    expect(blank.rows.every(({ rank }: { rank: number | null }) => rank === null)).toBe(true);
    const columns = ['项目质量', '形象进度', '投资入库', '效益预期', '现场与汇报'];
    const figures = names.flatMap((unit, at) => columns.map((column) => ({ unit, column, value: 90 - at * 5 })));
    const entered = await send('assessment', 'PUT', `/runs/${run.id}/figures`, {
      ...{ version: run.version, figures, note: '评委会打分表' },
    });
    expect(entered, JSON.stringify(entered)).toMatchObject({ status: 'DRAFT', latest: 1 });
    const worked = await send('assessment', 'POST', `/runs/${run.id}/compute`, {
      version: entered.version,
      cause: '填报',
    });
    const ranking = await send('statistics', 'GET', `/runs/${run.id}`);
    expect(ranking.rows.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(ranking.closed).toBe(0);
    const one = await send('statistics', 'GET', `/runs/${run.id}/figures`);
    expect(one.units[0].figures.项目质量).toMatchObject({
      value: 90,
      source: { kind: 'ENTERED', note: '评委会打分表' },
    });
    // The second run of a scheme without periods compares with the first, once that was let out.
    expect(worked).toMatchObject({ latest: 2 });
    const again = await start('scheme-awards-steed-snail', null, names);
    expect(again).toMatchObject({ status: 'DRAFT' });
  });
});
