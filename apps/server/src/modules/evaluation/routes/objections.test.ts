import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { readDocumentText } from '../../../platform/word/index.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';
import { makeCompanies, startRun } from '../testing/companies.ts';

const PAPER = { name: '完税证明.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') };

let office: RoleProduct;
let ids: readonly string[];
let unknown: string;
let run: { readonly id: string; readonly version: number };
let objection: { readonly id: string; readonly version: number };

beforeAll(async () => {
  office = await openRoleProduct();
  ids = await makeCompanies(office);
  // Nobody knows whether it is above the scale.
  unknown = await office.enter('enterprise', { enterpriseName: '缺数企业' });
  run = await startRun(office, { period: '2025' });
  await send('district-leader', 'POST', `/evaluation/runs/${run.id}/notice`, { version: run.version });
  await office.confine('enterprise', [own()]);
  const claim = { unit: own(), column: '税收', claim: 2100, reason: '第四季度税收未计入' };
  objection = (await send('enterprise', 'POST', `/evaluation/runs/${run.id}/objections`, claim)).json();
}, 120_000);
afterAll(() => office.close());

const own = () => ids[9] ?? '';
const send = (role: string, method: 'GET' | 'POST', path: string, body?: object) =>
  office.as(role).send(method, { url: `/api${path}`, ...(body && { body }) });
const attach = (role: string) =>
  office.as(role).send('POST', { url: `/api/records/objection/${objection.id}/attachments`, file: PAPER });
const listed = async (role: string) =>
  (await send(role, 'GET', `/records/objection/${objection.id}/attachments`)).json().attachments;

const waiting = async (role: string) => (await send(role, 'GET', '/evaluation/waiting')).json();
const NOTHING = { decide: 0, compute: 0, publish: 0 };

describe('异议的材料', () => {
  it('企业给自己的异议附材料，自己和考核单位看得到；别家企业看不到、打不开、也附不了', async () => {
    const added = await attach('enterprise');
    expect(added.statusCode, added.body).toBe(200);
    const { id } = added.json();
    expect(await listed('enterprise')).toMatchObject([{ id, fileName: '完税证明.pdf' }]);
    expect(await listed('assessment')).toMatchObject([{ id }]);
    expect((await send('assessment', 'GET', `/attachments/${id}`)).statusCode).toBe(200);
    const shown = await send('assessment', 'GET', `/evaluation/runs/${run.id}/objections`);
    expect(shown.json().items[0].files).toEqual([{ id, name: '完税证明.pdf' }]);

    await office.confine('enterprise', [ids[0] ?? '']);
    expect(await listed('enterprise')).toEqual([]);
    expect((await send('enterprise', 'GET', `/attachments/${id}`)).statusCode).toBe(404);
    expect((await attach('enterprise')).json().code).toBe('evaluation_objection_unknown');
    expect((await send('enterprise', 'POST', `/attachments/${id}/remove`, {})).statusCode).toBe(404);
    await office.confine('enterprise', [own()]);
  });

  it('材料只由提出的人附和取下；没有异议权限的附不了；复核以后谁都不能动', async () => {
    const [{ id }] = await listed('enterprise');
    for (const role of ['assessment', 'project-office']) {
      expect((await attach(role)).json().code, role).toBe('evaluation_papers_not_own');
      expect((await send(role, 'POST', `/attachments/${id}/remove`, {})).json().code, role).toBe(
        'evaluation_papers_not_own',
      );
    }
    expect((await attach('statistics')).statusCode).toBe(403);
    // Whose turn it is shows on the rail: the assessors decide, then work it in; the leader lets it out.
    expect(await waiting('assessment')).toEqual({ ...NOTHING, decide: 1 });
    for (const role of ['enterprise', 'project-office', 'district-leader']) {
      expect(await waiting(role), role).toEqual(NOTHING);
    }
    const decision = { version: objection.version, upheld: true, value: 2100, decision: '完税证明属实' };
    const decided = await send('assessment', 'POST', `/evaluation/objections/${objection.id}/decide`, decision);
    expect(decided.json()).toMatchObject({ status: 'UPHELD' });
    expect(await waiting('assessment')).toEqual({ ...NOTHING, compute: 1 });
    expect((await attach('enterprise')).json().code).toBe('evaluation_objection_closed');
    expect((await send('enterprise', 'POST', `/attachments/${id}/remove`, {})).json().code).toBe(
      'evaluation_objection_closed',
    );
  });
});

describe('考核单位看涉税数据', () => {
  const tax = async (role: string) =>
    (await send(role, 'GET', `/evaluation/runs/${run.id}/units/${ids[0]}`)).json().figures.税收;
  const traces = async () =>
    (
      await sql<{ subject: string }>`
        SELECT subject FROM app.audit_event WHERE kind = 'tax_figures_seen'`.execute(office.test.db)
    ).rows;

  it('评的人看得到自己那次评价的涉税列，留痕一次；别的人照样遮住', async () => {
    const before = (await traces()).length;
    expect(await tax('assessment')).toMatchObject({ value: 2000, hidden: false });
    expect(await tax('assessment')).toMatchObject({ hidden: false });
    expect((await traces()).length).toBeLessThanOrEqual(before + 1);
    expect((await traces()).map(({ subject }) => subject)).toContainEqual(expect.stringContaining('2025年亩均评价'));
    for (const role of ['project-office', 'department', 'park']) {
      expect(await tax(role), role).toMatchObject({ value: null, hidden: true });
    }
    // A right of its own needs no trace.
    const after = (await traces()).length;
    expect(await tax('statistics')).toMatchObject({ hidden: false });
    expect((await traces()).length).toBe(after);
  });

  it('台账里的涉税栏目，评的人仍看不到', async () => {
    const record = (await send('assessment', 'GET', `/records/enterprise/${ids[0]}`)).json();
    expect(JSON.stringify(record)).not.toContain('20000000');
  });
});

describe('企业页上的评价结果', () => {
  const results = async (role: string, id: string) =>
    (await send(role, 'GET', `/evaluation/enterprises/${id}/results`)).json();

  it('没有公布的不显示；公布以后写明方案、期间、档次和名次，企业只看得到自己的', async () => {
    expect(await results('project-office', own())).toEqual({ items: [] });
    const brief = (await send('assessment', 'GET', '/evaluation/runs')).json().items[0];
    const computed = (
      await send('assessment', 'POST', `/evaluation/runs/${run.id}/compute`, {
        version: brief.version,
        cause: '异议成立',
      })
    ).json();
    expect(computed).toMatchObject({ latest: 2 });
    await sql`UPDATE app.evaluation SET eval_notice_until = '2026-01-09' WHERE id = ${run.id}`.execute(office.test.db);
    expect(await waiting('assessment')).toEqual(NOTHING);
    expect(await waiting('district-leader')).toEqual({ ...NOTHING, publish: 1 });
    const published = (
      await send('district-leader', 'POST', `/evaluation/runs/${run.id}/publish`, { version: computed.version })
    ).json();
    expect(published, JSON.stringify(published)).toMatchObject({ status: 'PUBLISHED' });
    const shown = await results('project-office', ids[0] ?? '');
    expect(shown.items).toMatchObject([
      { evaluationId: run.id, no: 2, period: '2025', office: '大冶市', class: { id: 'A' }, rank: 1, of: 10 },
    ]);
    expect((await results('enterprise', own())).items).toHaveLength(1);
    expect(await results('enterprise', ids[0] ?? '')).toMatchObject({ code: 'record_not_found' });
  });
});

describe('未列入的企业', () => {
  it('不知道该不该评的，列出名字和缺什么；企业看不到别家', async () => {
    const left = async (role: string) => (await send(role, 'GET', `/evaluation/runs/${run.id}`)).json().leftOut;
    expect(await left('statistics')).toEqual([{ unit: unknown, name: '缺数企业', why: expect.stringContaining('缺') }]);
    expect(await left('enterprise')).toEqual([]);
    const paper = await send('statistics', 'POST', `/evaluation/runs/${run.id}/document`, {});
    expect(readDocumentText(new Uint8Array(paper.rawPayload)).join('')).toContain('另有 1 家台账缺数');
    const book = await send('statistics', 'POST', `/evaluation/runs/${run.id}/workbook`, {});
    const read = readWorkbook(book.rawPayload, '结果.xlsx');
    const sources = read.status === 'ok' ? JSON.stringify(read.sheets[2]?.rows) : '';
    expect(sources).toContain('台账“实缴税收”，2025年');
    expect(sources).not.toMatch(/[a-zA-Z]+@2025/);
  });
});
