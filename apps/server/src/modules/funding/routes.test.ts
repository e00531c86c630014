import type { Bid, BidDetail } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scope, withReadScope } from '../../platform/db/index.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { fundingNotices } from './index.ts';
import { PIPES } from './testing/pipes.ts';

let office: RoleProduct;
let project: string;
beforeAll(async () => {
  office = await openRoleProduct();
  project = await office.enter('project', PIPES);
}, 120_000);
afterAll(() => office.close());

const ask = async (role: string, method: 'GET' | 'POST', path: string, body?: object) => {
  const told = await office.as(role).send(method, { url: `/api${path}`, ...(body && { body }) });
  return { status: told.statusCode, body: told.json() };
};

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const STEP = { on: today, amount: null, paper: null, note: null, due: null, files: [] };

/** Does one act and answers what came of it. */
const act = async (role: string, { bid }: BidDetail, body: object) =>
  ask(role, 'POST', `/funding/bids/${bid.id}/acts`, { ...STEP, version: bid.version, ...body });

describe('一件争取事项从谋划到付清', () => {
  let detail: BidDetail;

  it('项目够得上专项债,一步立为事项,名称、代码、总投资从项目台账来', async () => {
    const { body } = await ask('project-office', 'GET', '/funding/directions/special-bond/projects');
    expect(body.counts).toMatchObject({ yes: 1 });
    expect(body.matches[0]).toMatchObject({ project: { id: project }, outcome: 'yes', bid: null, ceiling: 64_000_000 });
    const started = await ask('project-office', 'POST', '/funding/bids', { project, direction: 'special-bond' });
    expect(started.status).toBe(200);
    detail = started.body;
    expect(detail.bid).toMatchObject({
      ...{ name: PIPES.projectName, channel: 'SPB', state: 'IDEA', total: 80_000_000, project: { id: project } },
      ...{ units: ['住建局'], turn: 'UNIT', stuck: false },
    });
    const { body: of } = await ask('park', 'GET', `/funding/projects/${project}`);
    expect(of.matches[0]).toMatchObject({ direction: { id: 'special-bond' }, bid: detail.bid.id });
  });

  it('同一个项目同一个投向不重复立', async () => {
    const again = await ask('project-office', 'POST', '/funding/bids', { project, direction: 'special-bond' });
    expect([again.status, again.body.code]).toEqual([409, 'bid_there_already']);
  });

  it('材料没交齐不能申报;交齐了,记下申请额和日期', async () => {
    detail = (await act('project-office', detail, { act: 'prepare' })).body;
    const early = await act('project-office', detail, { act: 'apply', amount: 60_000_000, paper: '黄发改〔2026〕8号' });
    expect([early.status, early.body.code]).toEqual([422, 'bid_materials_lacking']);
    for (const { id } of detail.materials) {
      const path = `/funding/bids/${detail.bid.id}/materials/${id}`;
      const told = await ask('project-office', 'POST', path, {
        version: detail.bid.version,
        files: [],
        note: '档案室',
      });
      expect(told.status, id).toBe(200);
      detail = told.body;
    }
    const note = '省财政厅提前批通知';
    const told = await act('project-office', detail, {
      act: 'apply',
      amount: 60_000_000,
      paper: '黄发改〔2026〕8号',
      note,
    });
    expect(told.status).toBe(200);
    detail = told.body;
    expect(detail.bid).toMatchObject({ state: 'APPLIED', applied: 60_000_000, allocated: null, turn: 'UPPER' });
    expect(detail.mayBring).toBe(false);
  });

  it('下达由财政登记,少于申请的有提示;拨付不能超过下达', async () => {
    detail = (await act('project-office', detail, { act: 'review', note: '省评审中心' })).body;
    const own = await act('project-office', detail, { act: 'allocate', amount: 1, paper: '文号' });
    expect([own.status, own.body.code]).toEqual([403, 'http_forbidden']);
    detail = (await act('finance', detail, { act: 'allocate', amount: 45_000_000, paper: '鄂财债〔2026〕3号' })).body;
    expect(detail.bid.remarks).toEqual(['下达额是申请额的 75.0%，差额要另找来源。']);
    const over = await act('finance', detail, { act: 'pay', amount: 45_000_001, paper: '凭证1' });
    expect([over.status, over.body.code]).toEqual([422, 'bid_over_allocated']);
    detail = (await act('finance', detail, { act: 'pay', amount: 20_000_000, paper: '凭证1' })).body;
    detail = (await act('finance', detail, { act: 'pay', amount: 25_000_000, paper: '凭证2' })).body;
    expect(detail.bid).toMatchObject({ state: 'PAYING', paid: 45_000_000, rate: 100 });
    detail = (await act('project-office-review', detail, { act: 'finish', paper: '验收意见' })).body;
    expect(detail.steps.map((step) => step.act)).toEqual([
      ...['prepare', 'apply', 'review', 'allocate', 'pay', 'pay', 'finish'],
    ]);
  });

  it('台账同一行跟着变,每一步是一批修订', async () => {
    const { body } = await ask('auditor', 'GET', `/records/funding/${detail.bid.id}`);
    expect(body.values).toMatchObject({ applyAmt: 60_000_000, allocatedAmt: 45_000_000, paidAmt: 45_000_000 });
    const history = await ask('auditor', 'GET', `/records/funding/${detail.bid.id}/history`);
    expect(JSON.stringify(history.body)).toContain('争取资金登记拨付：老城区污水管网改造');
  });

  it('别人先办了,旧的版本不收', async () => {
    const told = await act(
      'project-office-review',
      { ...detail, bid: { ...detail.bid, version: 1 } },
      { act: 'reopen', note: '漏付' },
    );
    expect([told.status, told.body.code]).toEqual([409, 'record_stale']);
  });
});

describe('看板', () => {
  it('导入的台账按金额放进状态;各状态的件数和三个金额分开合计', async () => {
    await office.enter('funding', {
      projectName: '甲',
      fundChannel: 'CBI',
      applyAmt: 10_000_000,
      applyDate: '2026-01-05',
    });
    await office.enter('funding', {
      ...{ projectName: '乙', fundChannel: 'CBI', applyAmt: 20_000_000, applyDate: '2026-01-05' },
      ...{ allocatedAmt: 20_000_000, allocateDate: '2026-02-01', paidAmt: 1_000_000 },
    });
    const { body } = await ask('project-office', 'GET', '/funding/board?channel=CBI');
    const at = (state: string) => body.states.find((each: { state: string }) => each.state === state);
    expect(at('APPLIED')).toEqual({ state: 'APPLIED', bids: 1, applied: 10_000_000, allocated: null, paid: null });
    expect(at('PAYING')).toMatchObject({ bids: 1, applied: 20_000_000, allocated: 20_000_000, paid: 1_000_000 });
    expect(body.whole).toMatchObject({ bids: 3, applied: 90_000_000, allocated: 65_000_000, paid: 46_000_000 });
    expect(body.places).toEqual([{ place: '大冶市本级', ...body.whole }]);
    expect(body.channels.map(({ channel, bids }: { channel: string; bids: number }) => [channel, bids])).toEqual([
      ['CBI', 2],
      ['SPB', 1],
    ]);
    // The one that is paid too slowly comes before the one that only waits.
    expect(body.bids.map(({ name }: Bid) => name)).toEqual(['乙', '甲']);
    expect(body.bids[0]).toMatchObject({ late: true, stateFrom: 'LEDGER', rate: 5 });
    expect([body.late, body.stuck]).toEqual([1, 1]);
    const late = await ask('project-office', 'GET', '/funding/board?only=LATE');
    expect([late.body.total, late.body.bids[0].name]).toEqual([1, '乙']);
  });

  it('没有的投向、没有的材料,说清去哪里找', async () => {
    const unknown = await ask('project-office', 'GET', '/funding/directions/nothing/projects');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'bid_direction_unknown']);
    const { id, version } = (await ask('project-office', 'GET', '/funding/board?channel=CBI')).body.bids[1];
    const path = `/funding/bids/${id}/materials/STUDY`;
    const told = await ask('project-office', 'POST', path, { version, files: [], note: '档案室' });
    expect([told.status, told.body.code]).toEqual([409, 'bid_act_not_from_here']);
  });
});

describe('提醒', () => {
  const everything: Scope = { user: '', all: true, territories: [], duties: [], subjects: [] };
  const told = async (day: string) =>
    (await withReadScope(office.product.db, everything, (trx) => fundingNotices(trx, isoDay(day), () => null))).map(
      ({ event, title }) => ({ event, title }),
    );

  it('窗口十五天内要关、还有没申报的,告诉所在地;没有等着申报的不说', async () => {
    const other = await office.enter('project', { ...PIPES, projectName: '供水管网', projectCode: null });
    await ask('project-office', 'POST', '/funding/bids', { project: other, direction: 'special-bond' });
    const closing = async (day: string) => (await told(day)).filter(({ event }) => event === 'FUND_CLOSING');
    expect(await closing('2027-03-31')).toEqual([]);
    expect(await closing('2027-04-01')).toEqual([
      { event: 'FUND_CLOSING', title: '申报窗口将关：地方政府专项债券，2027-04-15 截止，还有 1 件没有申报' },
    ]);
    expect(await closing('2027-04-16')).toEqual([]);
  });

  it('下达以后付得慢,说付到几成、应到几成', async () => {
    expect((await told('2026-11-22')).filter(({ event }) => event === 'FUND_LATE')).toEqual([
      { event: 'FUND_LATE', title: '拨付偏慢：乙，下达已 294 天，支付 5.0%，应到 60.0%' },
    ]);
  });
});
