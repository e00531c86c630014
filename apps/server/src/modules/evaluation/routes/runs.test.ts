import { isoDay } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withReadScope } from '../../../platform/db/index.ts';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { readDocumentText } from '../../../platform/word/index.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';
import { evaluationNotices } from '../queries/notices.ts';
import { makeCompanies, startRun } from '../testing/companies.ts';

let office: RoleProduct;
let ids: readonly string[];

beforeAll(async () => {
  office = await openRoleProduct();
  ids = await makeCompanies(office);
}, 120_000);
afterAll(() => office.close());

const get = async (role: string, path: string) => {
  const told = await office.as(role).send('GET', { url: `/api/evaluation${path}` });
  return { status: told.statusCode, ...told.json() };
};
const post = async (role: string, path: string, body: object) => {
  const told = await office.as(role).send('POST', { url: `/api/evaluation${path}`, body });
  return { status: told.statusCode, ...told.json() };
};

describe('亩均评价从台账取数', () => {
  it('开展、公示、异议、复核、重算、公布：每一步换人，每一版留着', async () => {
    const run = await startRun(office, { period: '2025' });
    expect(run).toMatchObject({ status: 'DRAFT', units: 10, latest: 1, office: '大冶市' });
    const path = `/runs/${run.id}`;
    const ranking = await get('statistics', path);
    expect(ranking.rows.map(({ unit }: { unit: string }) => unit)).toEqual(ids);
    expect(ranking.rows[0]).toMatchObject({ rank: 1, class: 'A', before: null, shown: '137.00' });

    const one = await get('statistics', `${path}/units/${ids[1]}`);
    expect(one.sentences[0]).toBe('总分 135.00 分，在 10 个参评对象中列第 2 名，评为“A”。');
    expect(one.figures.税收).toEqual({
      value: 1800,
      hidden: false,
      source: { kind: 'LEDGER', entity: 'enterprise', id: ids[1], key: 'taxPaid@2025Y', times: 0.0001 },
    });
    const steps = one.lines.find(({ id }: { id: string }) => id === 'taxPerMu').steps;
    expect(steps[0]).toBe('实缴税收 1800 ÷ 用地面积 20 = 90 万元/亩');

    // Whoever worked it out does not let it out.
    expect(await post('assessment', `${path}/notice`, { version: run.version })).toMatchObject({ status: 403 });
    expect(await post('district-leader', `${path}/publish`, { version: run.version })).toMatchObject({
      code: 'evaluation_notice_needed',
    });
    const shown = await post('district-leader', `${path}/notice`, { version: run.version });
    expect(shown).toMatchObject({ status: 'NOTICE', next: expect.stringContaining('可提异议') });
    expect(await post('district-leader', `${path}/publish`, { version: shown.version })).toMatchObject({
      code: 'evaluation_notice_running',
    });

    // The company itself sees its own result and its own figures, and nobody else's.
    const last = ids[9] ?? '';
    await office.confine('enterprise', [last]);
    const own = await get('enterprise', path);
    expect(own.rows.map(({ unit }: { unit: string }) => unit)).toEqual([last]);
    expect((await get('enterprise', `${path}/units/${last}`)).figures.税收).toMatchObject({
      value: 200,
      hidden: false,
    });
    expect((await get('enterprise', `${path}/units/${ids[0]}`)).code).toBe('evaluation_unit_unknown');
    const objection = { unit: last, column: '税收', claim: 2100, reason: '第四季度税收未计入' };
    const raised = await post('enterprise', `${path}/objections`, objection);
    expect(raised, JSON.stringify(raised)).toMatchObject({
      status: 'RAISED',
      stands: 200,
      claim: 2100,
      mayDecide: false,
    });
    expect(await post('enterprise', `${path}/objections`, objection)).toMatchObject({
      code: 'evaluation_objection_there',
    });

    const decision = { version: raised.version, upheld: true, value: null, decision: '完税证明属实' };
    expect(await post('enterprise', `/objections/${raised.id}/decide`, decision)).toMatchObject({ status: 403 });
    const upheld = await post('assessment', `/objections/${raised.id}/decide`, decision);
    // Who judges by a figure sees it, in his own run.
    expect(upheld, JSON.stringify(upheld)).toMatchObject({ status: 'UPHELD', claim: 2100, value: 2100 });
    const again = await post('assessment', `${path}/compute`, { version: shown.version, cause: '异议成立' });
    expect(again, JSON.stringify(again)).toMatchObject({ latest: 2, objectionsOpen: 0 });
    const corrected = await get('statistics', `${path}/units/${last}`);
    expect(corrected.figures.税收).toMatchObject({
      value: 2100,
      source: { kind: 'OBJECTION', objectionId: raised.id },
    });
    expect((await get('statistics', `${path}/units/${last}?no=1`)).figures.税收.value).toBe(200);
    expect((await get('statistics', `${path}/versions`)).items.map(({ no }: { no: number }) => no)).toEqual([2, 1]);

    await sql`UPDATE app.evaluation SET eval_notice_until = '2026-01-09' WHERE id = ${run.id}`.execute(office.test.db);
    expect(await post('enterprise', `${path}/objections`, { ...objection, column: null })).toMatchObject({
      code: 'evaluation_objection_late',
    });
    const published = await post('district-leader', `${path}/publish`, { version: again.version });
    expect(published, JSON.stringify(published)).toMatchObject({ status: 'PUBLISHED', next: null });
    expect(await post('assessment', `${path}/compute`, { version: published.version, cause: '再算' })).toMatchObject({
      code: 'evaluation_state',
    });
    expect(await startRun(office, { period: '2025' })).toMatchObject({ code: 'evaluation_there_already' });
  });

  it('没有涉税权限的人，数据、得分行和句子里都看不到涉税的数', async () => {
    const run = await startRun(office, { scheme: 'scheme-per-mu-huangyan', period: '2025' });
    const path = `/runs/${run.id}`;
    const masked = await get('project-office', `${path}/units/${ids[0]}`);
    const open = await get('statistics', `${path}/units/${ids[0]}`);
    expect(masked.figures.税收).toMatchObject({ value: null, hidden: true });
    expect(open.figures.税收).toMatchObject({ value: 2000, hidden: false });
    const taxed = open.lines.filter(({ columns }: { columns: string[] }) => columns.includes('税收'));
    expect(taxed.length).toBeGreaterThan(0);
    for (const { id, raw, steps } of taxed) {
      expect(raw).not.toBeNull();
      const line = masked.lines.find((each: { id: string }) => each.id === id);
      expect(line).toMatchObject({ raw: null, against: null });
      expect(JSON.stringify(line)).not.toContain(steps[0]);
    }
    const figures = await get('project-office', `${path}/figures`);
    expect(figures.units.map((unit: { figures: Record<string, unknown> }) => unit.figures.税收)).toEqual(
      ids.map(() => expect.objectContaining({ value: null, hidden: true })),
    );
  });
});

describe('填报的数', () => {
  it('只收方案要填报的列，写明依据，从下一次计算起算', async () => {
    const run = await startRun(office, { scheme: 'scheme-per-mu-jiangsu', period: '2025' });
    const path = `/runs/${run.id}`;
    const put = async (figures: object) => {
      const body = { version: run.version, figures: [figures], note: '环保部门来函' };
      const told = await office.as('assessment').send('PUT', { url: `/api/evaluation${path}/figures`, body });
      return told.json();
    };
    expect(await put({ unit: ids[0], column: '税收', value: 1 })).toMatchObject({ code: 'evaluation_column_taken' });
    expect(await put({ unit: ids[0], column: '没有的列', value: 1 })).toMatchObject({
      code: 'evaluation_column_unknown',
    });
    expect(await put({ unit: 'nobody', column: '排放', value: 1 })).toMatchObject({ code: 'evaluation_unit_unknown' });
  });
});

describe('结果怎么来、靠不靠得住、怎样能变', () => {
  it('重放逐位相同，冻结的格子被人改了就查得出来', async () => {
    const run = await startRun(office, { scheme: 'scheme-per-mu-huaian', period: '2025' });
    const path = `/runs/${run.id}/replay`;
    const told = await get('auditor', path);
    expect(told, JSON.stringify(told)).toMatchObject({ status: 200, same: true, differs: [] });
    expect(told.kept).toEqual(told.found);
    await sql`UPDATE app.evaluation_unit SET cells = jsonb_set(cells, '{0,v}', '999') WHERE evaluation_id = ${run.id}
      AND place = 3`.execute(office.test.db);
    const changed = await get('auditor', path);
    expect(changed.same).toBe(false);
    expect(changed.differs).toContain('数据与当时的不同');
    expect(changed.found.recipe).toBe(changed.kept.recipe);
  });

  it('上一档要改哪一两项、改多少，每条一句话；照着改确实能到', async () => {
    const { items } = await get('statistics', '/runs?scheme=scheme-per-mu-above&period=2025');
    const path = `/runs/${items[0].id}`;
    const told = await get('statistics', `${path}/units/${ids[4]}/ways?rank=3`);
    expect(told.reached).toBe(false);
    expect(told.ways[0].sentence).toMatch(/^亩均.*，其他都不变，可到第 3 名以内。$/);
    const done = await get('statistics', `${path}/units/${ids[0]}/ways?class=A`);
    expect(done).toMatchObject({ reached: true, ways: [] });
    expect((await get('statistics', `${path}/units/${ids[0]}/ways`)).code).toBe('evaluation_goal_missing');
    // Whoever may not see tax figures gets no way that tells them.
    const masked = await get('project-office', `${path}/units/${ids[4]}/ways?rank=3`);
    const moved = masked.ways.flatMap(({ changes }: { changes: { id: string }[] }) => changes.map(({ id }) => id));
    expect(moved).not.toContain('taxPerMu');
  });

  it('两版谁动了、为什么：改一个数，名次和原因都说得出', async () => {
    const { items } = await get('statistics', '/runs?scheme=scheme-per-mu-above&period=2025');
    const told = await get('statistics', `/runs/${items[0].id}/compare?with=version:1`);
    const last = told.moved.find(({ unit }: { unit: string }) => unit === ids[9]);
    expect(last.before.rank).toBeGreaterThan(last.after.rank);
    expect(last.sentence).toContain('主要因为亩均税收 +');
    expect(told.unchanged + told.moved.length).toBe(10);
    const same = await get('statistics', `/runs/${items[0].id}/compare?with=scheme:${items[0].scheme.hash}`);
    expect(same).toMatchObject({ moved: [], unchanged: 10 });
  });

  it('哪些因素影响名次：份额和逐项去掉的影响', async () => {
    const { items } = await get('statistics', '/runs?scheme=scheme-per-mu-above&period=2025');
    const told = await get('statistics', `/runs/${items[0].id}/sensitivity`);
    expect(told.factors).toHaveLength(7);
    expect(told.removals.map(({ id }: { id: string }) => id)).toContain('taxPerMu');
    expect(told.how).toContain('种子 1');
  });
});

describe('导出', () => {
  it('表格五张：名次、得分明细、数据及来源、方案、版本与指纹；文稿有名次表和指纹', async () => {
    const { items } = await get('statistics', '/runs?scheme=scheme-per-mu-above&period=2025');
    const url = `/api/evaluation/runs/${items[0].id}`;
    const book = await office.as('statistics').send('POST', { url: `${url}/workbook`, body: {} });
    expect(book.statusCode).toBe(200);
    const read = readWorkbook(book.rawPayload, 'a.xlsx');
    if (read.status === 'rejected') throw new Error(read.reason.message);
    expect(read.sheets.map(({ name }) => name)).toEqual(['名次', '得分明细', '数据及来源', '方案', '版本与指纹']);
    expect(JSON.stringify(read.sheets[0])).toContain('样例企业1');
    const masked = await office.as('project-office').send('POST', { url: `${url}/workbook`, body: {} });
    const hidden = readWorkbook(masked.rawPayload, 'a.xlsx');
    if (hidden.status === 'rejected') throw new Error(hidden.reason.message);
    expect(JSON.stringify(hidden.sheets[2])).toContain('涉税，无权查看');
    const paper = await office.as('statistics').send('POST', { url: `${url}/document`, body: {} });
    expect(paper.statusCode, paper.body.slice(0, 200)).toBe(200);
    const text = readDocumentText(new Uint8Array(paper.rawPayload));
    expect(JSON.stringify(text)).toContain('关于2025年亩均评价结果的通报');
    expect(JSON.stringify(text)).toContain('样例企业10');
  });
});

describe('该谁办、什么时候办，系统自己说', () => {
  it('公示、异议、公布各告诉一次该知道的人；期满没有公布的，第二天提醒', async () => {
    await office.product.makeRounds();
    const told = async (role: string) => {
      const { notices } = (await office.as(role).send('GET', { url: '/api/notices' })).json();
      return notices.map(({ title }: { title: string }) => title);
    };
    expect(await told('assessment')).toContain('评价异议待复核：样例企业10');
    expect((await told('project-office')).join()).toContain('评价公示：2025年亩均评价，');
    expect(await told('park')).toContain('评价结果已公布：2025年亩均评价');
    await sql`UPDATE app.evaluation SET eval_status = 'NOTICE' WHERE eval_published_on IS NOT NULL`.execute(
      office.test.db,
    );
    const due = await withReadScope(office.product.db, systemActor.scope, (trx) =>
      evaluationNotices(trx, isoDay('2026-01-10'), () => null),
    );
    expect(due.map(({ title }) => title)).toEqual(['2025年亩均评价公示期到 2026-01-09 已满，还没有公布']);
    const before = withReadScope(office.product.db, systemActor.scope, (trx) =>
      evaluationNotices(trx, isoDay('2026-01-09'), () => null),
    );
    expect(await before).toEqual([]);
  });
});
