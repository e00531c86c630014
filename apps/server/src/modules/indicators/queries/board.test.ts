import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

let office: RoleProduct;
beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const ask = async (role: string, method: 'GET' | 'POST', path: string, body?: object) => {
  const answer = await office.as(role).send(method, { url: `/api/indicators${path}`, ...(body && { body }) });
  return { status: answer.statusCode, body: answer.json() };
};

const enter = (indicatorName: string, value: number, unit: string, period: string, more: object = {}) =>
  office.enter('observation', { indicatorName, value, unit, period, valueKind: 'ACTUAL', ...more });

interface Row {
  readonly indicator: { readonly id: string };
  readonly actual: { readonly value: number; readonly derived: boolean } | null;
  readonly target: { readonly value: number; readonly from: string } | null;
  readonly standing: { readonly state: string; readonly done: number | null };
  readonly yoy: { readonly computed: number | null; readonly reported: { readonly value: number } | null };
  readonly rank: object | null;
}

const rowsOf = async (path: string, role = 'statistics') =>
  new Map<string, Row>((await ask(role, 'GET', path)).body.rows.map((row: Row) => [row.indicator.id, row]));

describe('指标看板', () => {
  beforeAll(async () => {
    await enter('固定资产投资', 100, '亿元', '2024M01-08');
    await enter('固定资产投资', 88, '亿元', '2024M01-07');
    await enter('固定资产投资', 80, '亿元', '2023M01-08');
    await enter('固定资产投资', 240, '亿元', '2024', { valueKind: 'TARGET', reportTitle: '政府工作报告' });
    await enter('固定资产投资同比', 24.5, '%', '2024M01-08');
    await enter('登记失业率', 4.2, '%', '2024M01-08');
    await enter('登记失业率', 4.5, '%', '2024', { valueKind: 'TARGET' });
    await enter('社零总额', 60, '亿元', '2024', { valueKind: 'TARGET' });
    await enter('谁也没听说过的指标', 60, '亿元', '2024M01-08');
  });

  it('不选就是最近一期：目标、实绩、进度、同比都在一行，最落后的在前', async () => {
    const { body } = await ask('statistics', 'GET', '/board');
    expect(body).toMatchObject({ place: { id: DISTRICT.unit }, period: '2024M01-08', unmatched: 1 });
    expect(body.rows.map((row: Row) => row.indicator.id)).toEqual([
      ...['FAI', 'RETAIL', 'UNEMPLOYMENT_RATE', 'FAI_GROWTH'],
    ]);
    const [fai] = body.rows;
    expect(fai).toMatchObject({
      actual: { value: 10_000_000_000, derived: false, written: { value: 100, unit: '亿元' } },
      target: { value: 24_000_000_000, from: 'LEDGER', paper: '政府工作报告' },
      standing: { state: 'FAR' },
      yoy: { computed: 25, reported: { value: 24.5 } },
      rank: null,
    });
    expect(fai.standing.done).toBeCloseTo(41.67, 2);
    expect(body.rows.map((row: Row) => row.standing.state)).toEqual(['FAR', 'UNREPORTED', 'REACHED', 'NO_TARGET']);
    expect(body.tally).toMatchObject({ FAR: 1, UNREPORTED: 1, REACHED: 1, NO_TARGET: 1, BEHIND: 0 });
  });

  it('看当月：没有单报的，用两个累计相减并注明；缺月的不编', async () => {
    expect((await rowsOf('/board?period=2024M08')).get('FAI')).toMatchObject({
      actual: { value: 1_200_000_000, derived: true },
      yoy: { computed: null },
      target: null,
    });
    expect((await rowsOf('/board?period=2024M07')).has('FAI')).toBe(false);
  });

  it('期间写错、地方不在权限内，都说清楚', async () => {
    expect((await ask('statistics', 'GET', '/board?period=去年')).body.code).toBe('indicator_period_wrong');
    expect((await ask('statistics', 'GET', '/board?period=2024Q3')).body.code).toBe('indicator_period_wrong');
    expect((await ask('statistics', 'GET', '/board?place=700')).body.code).toBe('indicator_place_unknown');
    expect((await ask('statistics', 'GET', '/one?indicator=X&place=600&period=2024Y')).body.code).toBe(
      'indicator_unknown',
    );
  });

  it('一个指标：逐月、上年同期、目标线、所有版次', async () => {
    const { body } = await ask('statistics', 'GET', '/one?indicator=FAI&place=600&period=2024M01-08');
    expect(body.months[7]).toMatchObject({
      ...{ month: 8, actual: { value: 10_000_000_000 }, before: { value: 8_000_000_000 } },
      ...{ single: { value: 1_200_000_000, derived: true }, pace: 16_000_000_000 },
    });
    expect(body.months[6].single).toBeNull();
    expect(body.figures).toHaveLength(4);
    expect(body.sisters.map((each: { place: { id: number } }) => each.place.id)).toContain(DISTRICT.unit);
  });

  it('双过半只列有年度目标的；看板取得走', async () => {
    expect([...(await rowsOf('/half?period=2024M01-08')).keys()]).toEqual(['FAI', 'RETAIL', 'UNEMPLOYMENT_RATE']);
    const taken = await office.as('statistics').send('POST', { url: '/api/indicators/board/workbook', body: {} });
    expect(taken.statusCode).toBe(200);
    expect(taken.headers['x-export-rows']).toBe('4');
    expect(taken.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('字典列出口径和用了几次；没对上的说法另列', async () => {
    const { body } = await ask('statistics', 'GET', '/dictionary');
    const fai = body.items.find(({ id }: { id: string }) => id === 'FAI');
    expect(fai).toMatchObject({ figures: 4, accrual: 'CUMULATIVE', sums: true, owner: '发展改革' });
    expect(body.unmatched).toMatchObject([{ name: '谁也没听说过的指标', figures: 1 }]);
  });
});

describe('数对上字典', () => {
  const match = async (id: string) => (await ask('statistics', 'GET', `/match/${id}`)).body;
  const change = (id: string, version: number, changes: object) =>
    office.as('project-office').send('POST', {
      url: '/api/records/observation',
      body: { id, version, territoryId: DISTRICT.leaf, changes },
    });

  it('入账时就写上指标代码，理由说得出；人可以改，改了以人写明的为准', async () => {
    const id = await enter('社零总额', 7, '亿元', '2021M01-02');
    expect(await match(id)).toMatchObject({ match: { indicator: { id: 'RETAIL' }, why: 'ALIAS' } });
    const stored = async () =>
      (await office.as('statistics').send('GET', { url: `/api/records/observation/${id}` })).json().values.indicatorId;
    expect(await stored()).toBe('RETAIL');
    expect((await change(id, 1, { indicatorId: 'FAI' })).statusCode).toBe(200);
    expect(await match(id)).toMatchObject({
      match: { indicator: { id: 'FAI' }, why: 'STATED' },
      worded: { id: 'RETAIL' },
    });
    expect((await change(id, 2, { value: 8 })).statusCode).toBe(200);
    expect(await stored()).toBe('FAI');
  });

  it('字典里没有的代码、单位装不下的指标都不收；对不上的说得出', async () => {
    const id = await enter('一种新说法', 7, '亿元', '2021M01-02');
    const answer = await match(id);
    expect(answer).toMatchObject({ match: null, worded: null });
    expect(answer.fitting.map((each: { id: string }) => each.id)).not.toContain('GDP_GROWTH');
    expect((await change(id, 1, { indicatorId: 'NOBODY' })).json().code).toBe('indicator_unknown');
    expect((await change(id, 1, { indicatorId: 'GDP_GROWTH' })).json().code).toBe('indicator_unit_wrong');
    expect((await change(id, 1, { indicatorId: 'GDP' })).statusCode).toBe(200);
    expect((await match(id)).match).toMatchObject({ indicator: { id: 'GDP' }, why: 'STATED' });
  });
});

describe('指标疑点', () => {
  it('校验提示要答复，另一个人销号；数一变又打开', async () => {
    const wrong = await enter('第三产业增加值占比', 103, '%', '2022Y');
    const [found] = (await ask('project-office', 'GET', '/findings?state=OPEN')).body.rows;
    expect(found).toMatchObject({ state: 'OPEN', indicator: { id: 'TERTIARY_SHARE' }, acts: ['answer'] });
    expect(found.message).toBe('103%，高于界限100%。');
    const answer = await ask('project-office', 'POST', '/findings', {
      ...{ key: found.key, verdict: 'EXPLAINED', reason: '原报告如此，待核' },
    });
    expect(answer.body).toMatchObject({ state: 'ANSWERED', answer: { reason: '原报告如此，待核' }, acts: [] });
    const { id, version } = answer.body.answer;
    const close = (accept: boolean, note: string | null, at = version) =>
      ask('project-office-review', 'POST', `/findings/${id}/close`, { version: at, accept, note });
    expect((await close(false, null)).body.code).toBe('indicator_return_reason');
    const back = await close(false, '请找原表核对');
    expect(back.body).toMatchObject({ state: 'RETURNED', answer: { closed: { note: '请找原表核对' } } });
    const again = await ask('project-office', 'POST', '/findings', {
      ...{ key: found.key, verdict: 'ACCEPTED', reason: '原表无误，按现状' },
    });
    expect((await close(true, null, again.body.answer.version)).body.state).toBe('CLOSED');
    expect(
      (await ask('project-office', 'POST', '/findings', { key: found.key, verdict: 'ACCEPTED', reason: '又来' })).body
        .code,
    ).toBe('indicator_finding_state');
    const changes = { value: 104 };
    await office.as('project-office').send('POST', {
      url: '/api/records/observation',
      body: { id: wrong, version: 1, territoryId: DISTRICT.leaf, changes },
    });
    const { body } = await ask('project-office', 'GET', '/findings');
    expect(body.tally).toMatchObject({ REOPENED: 1, CLOSED: 0 });
    expect(body.rows[0]).toMatchObject({ state: 'REOPENED', key: found.key, acts: ['answer'] });
  });
});
