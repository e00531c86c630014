import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock/index.ts';
import { withScope } from '../../platform/db/index.ts';
import { readDocumentText } from '../../platform/word/index.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { settlementActs } from './index.ts';
import { settlementIds } from './sql/settlements.ts';
import { type Agreement, enterAgreement, HANDBOOK, TERMS } from './testing/agreement.ts';

let roles: RoleProduct;
let agreement: Agreement;
beforeAll(async () => {
  roles = await openRoleProduct();
  agreement = await enterAgreement(roles, '轴承钢精深加工项目');
});
afterAll(() => roles.close());

/** Whoever holds two roles is told by the act itself, which no separation of roles stops. */
const confirmedBy = (role: string) => {
  const userId = roles.people.get(role)?.id ?? '';
  const scope = { user: userId, all: true, territories: [], duties: [], subjects: [] };
  return withScope(roles.product.db, scope, async (trx) => {
    const [id = ''] = await settlementIds(trx, agreement.id);
    const deps = { clock: systemClock, hooks: [] };
    return settlementActs.actOnSettlement(trx, deps, { userId }, { id, act: 'confirm', version: 2 });
  });
};

/** What the settlement of the handbook comes to, and the same for whoever may not see tax figures. */
const RESULTS = { score: 87.58, due: 8_758_333, balance: 2_758_333 };
const KEPT = { score: null, due: null, balance: null };

/** The figures from any of which the tax figure could be worked out, as answers write them; and those that an answer has. */
const SECRETS = ['87.58', '89.58', '8758333', '2758333', '875.83', '275.83'];
const revealed = (answer: unknown): readonly string[] => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return SECRETS.filter((secret) => text.includes(secret));
};

const ALL = HANDBOOK.map(({ promise }) => promise.code);

describe('手册 3.6 的协议从登记走到清算', () => {
  let settlement: string;

  it('没有协议不拟算;税收返还、零地价、审查未通过的协议不收', async () => {
    expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_terms_missing');
    const terms = (more: object) => agreement.on('project-office', 'terms', { ...TERMS, ...more });
    expect((await terms({ clause: '前三年税收 返还 80%' })).body).toMatchObject({
      code: 'settlement_forbidden_promise',
      details: { what: '税收返还' },
    });
    expect((await terms({ clause: '以零地价供地' })).body.details).toMatchObject({ what: '零地价' });
    expect((await terms({ review: 'FAILED' })).body.code).toBe('settlement_review_failed');
    expect((await terms({})).body.terms).toMatchObject({ agreed: 10_000_000, review: 'PASSED' });
  });

  it('承诺由经办登记、审核确认;自己登记的不能自己确认,缺权重的不收', async () => {
    await agreement.promises('project-office');
    const confirm = (role: string) => agreement.on(role, 'promises', { act: 'confirm', codes: ALL });
    expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_unconfirmed');
    expect((await confirm('project-office')).status).toBe(403);
    const confirmed = await confirm('project-office-review');
    expect(confirmed.body).toMatchObject({ weightSum: 100 });
    expect(confirmed.body.promises.every(({ confirmed: by }: { confirmed: unknown }) => by !== null)).toBe(true);
  });

  it('取自税务的承诺编号以 TAX 开头,别的不得用:税收数在哪一页都按它保护', async () => {
    const first = HANDBOOK[0]?.promise;
    const save = (code: string, source: string) =>
      agreement.on('project-office', 'promises', { act: 'save', isNew: true, promise: { ...first, code, source } });
    expect((await save('LOCAL_TAX', 'TAX')).body.code).toBe('settlement_tax_code');
    expect((await save('TAX2', 'STATISTICS')).body.code).toBe('settlement_tax_code');
  });

  it('确认过的承诺一改就要重新确认;权重合计不是 100 的说明多少', async () => {
    const promise = HANDBOOK[0]?.promise;
    const weighing = async (weight: number) => {
      await agreement.on('project-office', 'promises', { act: 'save', isNew: false, promise: { ...promise, weight } });
      expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_unconfirmed');
      return agreement.on('project-office-review', 'promises', { act: 'confirm', codes: ['INVEST_PER_MU'] });
    };
    expect((await weighing(20)).body.obstacle).toContain('权重合计 95');
    expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_weights_sum');
    expect((await weighing(25)).body.obstacle).toContain('还没有核定的实际数');
  });

  it('证据由一人提交、另一人认可;退回要写理由,退回的不算数', async () => {
    const bring = (note: string | null) =>
      agreement.on('department', 'proofs', {
        act: 'bring',
        proof: { code: 'RD_SHARE', actual: 9.9, period: '2025年度', files: [], note },
      });
    expect((await bring(null)).body.code).toBe('settlement_proof_empty');
    const judge = (role: string, number: number, accepted: boolean, reason: string | null = null) =>
      agreement.on(role, 'proofs', { act: 'judge', proof: `RD_SHARE#${number}`, accepted, reason });
    await bring('企业自报');
    expect((await judge('department', 1, true)).status).toBe(403);
    expect((await judge('project-office-review', 1, false)).body.code).toBe('settlement_reason_missing');
    expect((await judge('project-office-review', 1, false, '没有加计扣除表')).status).toBe(200);
    expect((await judge('project-office-review', 1, true)).body.code).toBe('settlement_proof_judged');
    for (const { promise, actual } of HANDBOOK) {
      await agreement.on('department', 'proofs', {
        act: 'bring',
        proof: { code: promise.code, actual, period: '2025年度', files: [], note: '见年报' },
      });
      const number = promise.code === 'RD_SHARE' ? 2 : 1;
      const proof = `${promise.code}#${number}`;
      await agreement.on('project-office-review', 'proofs', { act: 'judge', proof, accepted: true, reason: null });
    }
    const { body } = await agreement.ask('finance', 'GET', `/settlements/projects/${agreement.id}`);
    expect(body.preview).toMatchObject({ score: 87.58, due: 8_758_333, balance: 8_758_333 });
  });

  it('财政登记拨付:环节内的收,超过可拨的不收,撤销的不算', async () => {
    const pay = (amount: number, on = '2025-06-30') =>
      agreement.on('finance', 'payments', { act: 'pay', amount, on, stage: 'M110', voucher: '财支2025-118' });
    expect((await pay(11_000_000)).body.code).toBe('settlement_pay_above');
    expect((await pay(1, '2999-01-01')).body.code).toBe('settlement_pay_future');
    expect((await pay(1_000_000)).body.paid).toBe(1_000_000);
    const revoked = await agreement.on('finance', 'payments', { act: 'revoke', code: '01', reason: '记错项目' });
    expect(revoked.body.paid).toBe(0);
    expect((await pay(6_000_000)).body).toMatchObject({ paid: 6_000_000, released: 10_000_000 });
  });

  it('得分 87.58,应兑 875.83 万元,补拨 275.83 万元;复算逐位相同', async () => {
    const { status, body } = await agreement.on('project-office', 'open', {});
    expect(status, JSON.stringify(body)).toBe(200);
    settlement = body.id;
    expect(body).toMatchObject({ status: 'DRAFT', number: 1, paid: 6_000_000, follow: null, replays: true });
    const { body: whole } = await agreement.ask('finance', 'GET', `/settlements/${settlement}`);
    expect(whole).toMatchObject({ ...RESULTS, performance: 89.58, tier: { id: 'BY_SCORE' }, replays: true });
    expect(whole.explained.join('')).toContain('应兑875.83万元；已拨600.00万元，应补拨275.83万元');
    expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_open_already');
  });

  it('涉税的数对没有权限的人隐去,能推回它的得分和应兑、应补也隐去,档位照常', async () => {
    const { body: whole } = await agreement.ask('finance', 'GET', `/settlements/${settlement}`);
    expect(whole).toMatchObject({ ...RESULTS, withheld: null });
    const { body: part } = await agreement.ask('project-office', 'GET', `/settlements/${settlement}`);
    expect(part).toMatchObject({ ...KEPT, performance: null, hash: null, tier: { id: 'BY_SCORE' }, paid: 6_000_000 });
    expect(part.withheld).toContain('您无权查看');
    const line = (body: { lines: { code: string; actual: number }[] }, code: string) =>
      body.lines.find((each) => each.code === code)?.actual;
    expect(['TAX_PER_MU', 'JOBS'].map((code) => line(whole, code))).toEqual([11, 180]);
    expect(['TAX_PER_MU', 'JOBS'].map((code) => line(part, code))).toEqual([null, 180]);
    expect(revealed(part)).toEqual([]);
    expect(revealed(whole)).toEqual(SECRETS);
  });

  it('协议页上也是这样', async () => {
    const page = async (role: string) =>
      (await agreement.ask(role, 'GET', `/settlements/projects/${agreement.id}`)).body;
    expect(await page('finance')).toMatchObject({ preview: RESULTS, settlements: [RESULTS] });
    const kept = await page('project-office');
    expect(kept).toMatchObject({ preview: KEPT, settlements: [KEPT] });
    expect(revealed({ preview: kept.preview, settlements: kept.settlements })).toEqual([]);
  });

  it('承诺台账里的税收数一样隐去', async () => {
    const inLedger = async (role: string) => {
      const { values } = (await agreement.ask(role, 'GET', `/records/project/${agreement.id}`)).body;
      return [values['commitActual@TAX_PER_MU'], values['commitActual@JOBS']];
    };
    expect(await inLedger('finance')).toEqual([11, 180]);
    expect((await inLedger('project-office'))[0]).not.toBe(11);
    expect((await inLedger('project-office'))[1]).toBe(180);
  });

  it('提交后财政确认;台账变动的先重新取数,拟算的人不能确认', async () => {
    await agreement.on('finance', 'payments', {
      ...{ act: 'pay', amount: 10_000, on: '2025-07-01', stage: 'M110', voucher: '财支2025-119' },
    });
    expect((await agreement.settle('project-office', settlement, { act: 'submit' })).body.code).toBe(
      'settlement_moved',
    );
    await agreement.on('finance', 'payments', { act: 'revoke', code: '03', reason: '试拨未成' });
    expect((await agreement.settle('finance', settlement, { act: 'confirm' })).body.code).toBe('settlement_state');
    expect((await agreement.settle('project-office', settlement, { act: 'submit' })).body.status).toBe('SUBMITTED');
    expect((await agreement.settle('project-office', settlement, { act: 'confirm' })).status).toBe(403);
    await expect(confirmedBy('project-office')).rejects.toThrow('拟算或提交的人不能自己确认');
    const back = await agreement.settle('finance', settlement, { act: 'return', reason: '缺就业名册' });
    expect(back.body).toMatchObject({ status: 'DRAFT', returned: '缺就业名册' });
    await agreement.settle('project-office', settlement, { act: 'submit' });
    const confirmed = await agreement.settle('finance', settlement, { act: 'confirm' });
    const board = async (role: string) => (await agreement.ask(role, 'GET', '/settlements/policy')).body;
    expect(await board('finance')).toMatchObject({
      ...{ rows: [{ ...RESULTS, hidden: false }], sums: { due: RESULTS.due, scoreByCount: 87.58, moneyHidden: 0 } },
    });
    const kept = await board('project-office');
    expect(kept).toMatchObject({ rows: [{ ...KEPT, hidden: true }] });
    expect(kept.sums).toMatchObject({ due: 0, scoreByMoney: null, settled: 1, moneyHidden: 1, scoresHidden: 1 });
    expect(revealed(kept)).toEqual([]);
    expect(confirmed.body).toMatchObject({ status: 'CONFIRMED', returned: null, replays: true });
    expect((await agreement.on('project-office', 'open', {})).body.code).toBe('settlement_confirmed_already');
  });

  it('数据更正出新版,列出差异;否决归零、追回成任务,旧版被代替', async () => {
    const corrected = await agreement.settle('project-office', settlement, { act: 'correct', reason: '查实骗补' });
    const { id } = corrected.body;
    expect(corrected.body).toMatchObject({ number: 2, status: 'DRAFT', replaces: { number: 1, changes: [] } });
    const fill = (vetoes: string[], note: string | null) =>
      agreement.settle('project-office', id, { act: 'fill', vetoes, note });
    expect((await fill(['FRAUD'], null)).body.code).toBe('settlement_veto_note');
    expect((await fill(['RAIN'], '下雨')).body.code).toBe('settlement_veto_unknown');
    const filled = await fill(['FRAUD'], '行政处罚决定〔2026〕3号');
    expect(filled.body).toMatchObject({ due: 0, balance: -6_000_000, tier: { id: 'NONE' } });
    const changed = ({ body }: typeof filled) => body.replaces.changes.map((each: { what: string }) => each.what);
    expect(changed(filled)).toEqual(['兑现档位', '一票否决']);
    const whole = ['兑现档位', '一票否决', '应兑（万元）', '应补（万元）'];
    expect(changed(await agreement.ask('finance', 'GET', `/settlements/${id}`))).toEqual(whole);
    await agreement.settle('project-office', id, { act: 'submit' });
    const { body } = await agreement.settle('finance', id, { act: 'confirm' });
    expect(body).toMatchObject({ status: 'CONFIRMED', follow: { id: 'RECOVER' } });
    const earlier = await agreement.ask('finance', 'GET', `/settlements/${settlement}`);
    expect(earlier.body.status).toBe('REPLACED');
    const tasks = await agreement.ask('project-office', 'GET', `/dispatch/tasks?project=${agreement.id}`);
    expect(JSON.stringify(tasks.body)).toContain('追回已拨付的奖补');
  });

  it('清算单、逐项表、清单都能取走并留痕', async () => {
    const statement = async (role: string) => {
      const paper = await roles.as(role).send('POST', { url: `/api/settlements/${settlement}/statement` });
      expect(paper.statusCode).toBe(200);
      return readDocumentText(new Uint8Array(paper.rawPayload)).join('\n');
    };
    const text = await statement('finance');
    const kept = await statement('project-office');
    expect(revealed(kept)).toEqual([]);
    expect(kept).toContain('应兑、应补按得分的百分比算出，您无权查看');
    expect(text).toContain('履约得分＝8.33＋24.00＋9.00＋14.25＋10.00＋22.00＝87.58分');
    expect(text).toContain('应兑875.83万元');
    expect(text).toContain('本版已被更正的一版代替');
    for (const path of [`/projects/${agreement.id}/workbook`, '/policy/workbook', '/construction/workbook']) {
      const answer = await roles.as('finance').send('POST', { url: `/api/settlements${path}` });
      expect(answer.statusCode, path).toBe(200);
      expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
    }
  });
});

describe('工程两算的提醒', () => {
  it('竣工满一年没有办决算的，项目办和财政收到一条，写着几个、最近是哪个；再巡一遍不重发', async () => {
    await roles.product.makeRounds();
    await roles.product.makeRounds();
    for (const role of ['project-office', 'finance']) {
      const { notices } = (await agreement.ask(role, 'GET', '/notices?unread=no')).body;
      const told = notices.filter(({ event }: { event: string }) => event === 'ACCOUNTS_LATE');
      expect(told, role).toMatchObject([
        {
          title: '1个竣工项目的财务决算已逾期：轴承钢精深加工项目应于2025-10-08前办结，至今未办',
          link: '/settlements?view=construction&state=LATE',
        },
      ]);
    }
  });
});
