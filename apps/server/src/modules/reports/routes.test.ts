import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../platform/catalog/index.ts';
import { finished } from '../../testing/leaks/two-districts.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';

const REPORT = `重点项目推进情况
今年1—10月，全区纳统入库规模31.7亿元，同比增长12.4%。
青山模具产业园于9月开工，总投资6.5亿元；城东水厂主体封顶。
下一步，力争全年纳统入库规模47亿元以上。“十四五”以来竣工项目100余个。2026年11月3日`;

let office: RoleProduct;
let project: string;
let reportId: string;

beforeAll(async () => {
  office = await openRoleProduct();
  project = await office.enter('project', { projectName: '青山模具产业园项目', totalInvestment: 580_000_000 });
  reportId = (await paste(REPORT)).reportId;
}, 120_000);
afterAll(() => office.close());

async function call(role: string, method: 'GET' | 'POST', url: string, body?: object) {
  const told = await office.as(role).send(method, { url: `/api${url}`, ...(body && { body }) });
  return { status: told.statusCode, ...told.json() };
}

async function paste(text: string) {
  const { jobId } = await call('project-office', 'POST', '/reports/text', { title: null, text });
  const job = await finished(office.as('project-office'), jobId);
  if (job.status !== 'done') throw new Error(JSON.stringify(job));
  return job.result;
}

const report = () => call('project-office', 'GET', `/reports/${reportId}`);
const said = async (text: string) => {
  const { text: whole, readings } = await report();
  return readings.find(({ start, end }: { start: number; end: number }) => whole.slice(start, end) === text);
};
const decide = async (text: string, decision: object) => {
  const { seq, version } = await said(text);
  const decisions = [{ seq, version, ...decision }];
  return call('project-office', 'POST', `/reports/${reportId}/decisions`, { decisions });
};

describe('发布单位、发布日期和读数用的字典', () => {
  it('落款写明的照取，写明在哪几个字；人改的记为人填的，进以后的批次', async () => {
    const text = '税收通报\n今年1—8月，全区税收20亿元。\n青河市税务局\n2026年9月3日';
    const { reportId: id } = await paste(text);
    const told = await call('project-office', 'GET', `/reports/${id}`);
    expect([told.publisher, told.publishedOn]).toEqual(['青河市税务局', '2026-09-03']);
    expect(text.slice(...(told.publishedAt.publisher as [number, number]))).toBe('青河市税务局');
    const changed = await call('project-office', 'POST', `/reports/${id}/publication`, {
      ...{ publisher: '青河市统计局', publishedOn: '2026-09-03' },
    });
    expect(changed).toMatchObject({ publisher: '青河市统计局', publishedAt: { publisher: null, day: [29, 38] } });
    const { rows } = await call('project-office', 'GET', '/reports');
    expect(rows[0]).toMatchObject({ id, publisher: '青河市统计局', publishedOn: '2026-09-03' });
    const [reading] = told.readings;
    const decisions = [{ seq: reading.seq, version: reading.version, act: 'accept' }];
    await call('project-office', 'POST', `/reports/${id}/decisions`, { decisions });
    const { batchId } = await call('project-office', 'POST', `/reports/${id}/batch`);
    const batch = await call('project-office', 'GET', `/batches/${batchId}/candidates?limit=10`);
    expect(batch.rows[0].changes).toMatchObject({
      ...{ publisher: [null, '青河市统计局'], reportDate: [null, '2026-09-03'] },
    });
  });

  it('不存在的日子、今天以后的日子、无权的人，一律退回', async () => {
    const put = (role: string, publishedOn: string) =>
      call(role, 'POST', `/reports/${reportId}/publication`, { publisher: null, publishedOn });
    expect((await put('project-office', '2026-02-30')).code).toBe('report_day_unreal');
    expect((await put('project-office', '2099-01-01')).code).toBe('report_day_future');
    expect((await put('finance', '2026-09-03')).status).toBe(403);
  });

  it('本单位发布了自己的指标字典，以后的文稿照它读，写明是哪一版；早先读的仍写早先的', async () => {
    const before = (await report()).readWith;
    const shipped = readCatalog<RuleContent & { items: { id: string; aliases: string[] }[] }>('indicators.json');
    const { id: ruleId, title, version, effectiveFrom, effectiveTo, regionCode, sourceNote, ...rest } = shipped;
    expect(before).toMatchObject({ title, version });
    const items = shipped.items.map((item) =>
      item.id === 'FAI_GROWTH' ? { ...item, aliases: [...item.aliases, '在库项目投资增势'] } : item,
    );
    const rules = `/rules/${ruleId}`;
    const draft = await call('project-office', 'POST', `${rules}/drafts`, {
      ...{ draft: null, office: DISTRICT.leaf, title: '本区指标字典', effectiveFrom: '2026-01-01', effectiveTo: null },
      ...{ sourceNote: '区统计局通知', body: { ...rest, items }, from: null },
    });
    const issue = { version: draft.version, replace: false };
    const issued = await call('project-office-review', 'POST', `${rules}/versions/${draft.id}/issue`, issue);
    expect(issued).toMatchObject({ status: 200 });
    const next = (await paste('今年1—7月，在库项目投资增势8.3%。')).reportId;
    const { readWith, readings } = await call('project-office', 'GET', `/reports/${next}`);
    expect(readings[0].says).toMatchObject({ indicatorId: 'FAI_GROWTH' });
    expect(readWith).toMatchObject({ title: '本区指标字典', hash: issued.hash });
    expect((await report()).readWith).toEqual(before);
  });
});

describe('从文稿到台账', () => {
  it('读出的数按原文次序列出，字数对得上，匹配的指标和存疑的原因写明', async () => {
    expect(await said('31.7亿元')).toMatchObject({
      state: 'WAITING',
      says: {
        name: '纳统入库规模',
        indicatorId: 'STAT_ENTERED_AMOUNT',
        value: 31.7,
        unit: '亿元',
        period: '2026M01-10',
      },
      indicators: [{ why: 'SAME' }],
    });
    expect(await said('100余个')).toMatchObject({ state: 'DOUBTFUL', doubts: ['COMPARATOR', 'NO_PERIOD'] });
    expect(await said('47亿元')).toMatchObject({ says: { valueKind: 'TARGET', comparator: 'GE' } });
  });

  it('项目旁边的数认出台账的项目，与台账现值不同写明差多少', async () => {
    expect(await said('6.5亿元')).toMatchObject({
      says: { projectId: project },
      fields: ['totalInvestment'],
      differs: true,
      ledger: [{ kind: 'project', key: 'totalInvestment', value: 580_000_000, difference: 70_000_000 }],
    });
  });

  it('同样的文字再来一次，说明已有，不重复收', async () => {
    expect(await paste(REPORT)).toEqual({ reportId, same: true, readings: 0 });
  });

  it('决定即时保存；旧版本不覆盖新的；撤回一步回到原样', async () => {
    const before = await said('31.7亿元');
    expect((await decide('31.7亿元', { act: 'accept' })).counts.accepted).toBe(1);
    const stale = { decisions: [{ seq: before.seq, version: before.version, act: 'reject' }] };
    expect((await call('project-office', 'POST', `/reports/${reportId}/decisions`, stale)).code).toBe('reading_stale');
    await decide('31.7亿元', { act: 'reject' });
    expect((await call('project-office', 'POST', `/reports/${reportId}/undo`)).readings[0].state).toBe('ACCEPTED');
    expect((await call('project-office', 'POST', `/reports/${reportId}/undo`)).readings[0].state).toBe('WAITING');
    expect((await call('project-office', 'POST', `/reports/${reportId}/undo`)).code).toBe('nothing_to_undo');
  });

  it('改成字典外的指标、对不上期间的字段、没有数的，一律退回', async () => {
    const { says } = await said('6.5亿元');
    const wrong = (change: object) => decide('6.5亿元', { act: 'accept', says: { ...says, ...change } });
    expect((await wrong({ indicatorId: 'NONE' })).code).toBe('reading_indicator_unknown');
    expect((await wrong({ projectField: 'ytdDoneAmt', period: '2026M10' })).code).toBe('reading_field_unfit');
    expect((await wrong({ projectField: 'projectName' })).code).toBe('reading_field_unfit');
    expect((await wrong({ projectId: reportId })).code).toBe('reading_project_unknown');
    expect((await wrong({ value: null })).code).toBe('reading_without_value');
  });

  it('补标一处没有读出的数，先存疑，不成片地选', async () => {
    const start = REPORT.indexOf('11月3日');
    const marked = await call('project-office', 'POST', `/reports/${reportId}/marks`, { start, end: start + 2 });
    expect(marked.readings).toMatchObject([{ kind: 'MARKED', state: 'DOUBTFUL', doubts: ['NO_VALUE'] }]);
    const all = await call('project-office', 'POST', `/reports/${reportId}/marks`, { start: 0, end: REPORT.length });
    expect(all.code).toBe('reading_mark_outside');
    await call('project-office', 'POST', `/reports/${reportId}/decisions`, {
      decisions: [{ seq: marked.readings[0].seq, version: 1, act: 'reject' }],
    });
  });

  it('其余无疑的一次接受，数目不对先不动；与台账不同的、项目的数留给人选', async () => {
    const wrong = await call('project-office', 'POST', `/reports/${reportId}/accept-rest`, { expected: 99 });
    expect(wrong.code).toBe('readings_moved');
    const rest = await call('project-office', 'POST', `/reports/${reportId}/accept-rest`, {
      expected: wrong.details?.[0]?.found ?? Number(/现在是 (\d+) 处/.exec(wrong.message)?.[1]),
    });
    expect(rest.status).toBe(200);
    expect((await said('31.7亿元')).state).toBe('ACCEPTED');
    expect((await said('6.5亿元')).state).toBe('WAITING');
  });

  it('接受的数生成一个批次，经审核入账，来历回到文稿里的那几个字', async () => {
    const { says } = await said('6.5亿元');
    await decide('6.5亿元', { act: 'accept', says: { ...says, projectField: 'totalInvestment' } });
    await decide('城东水厂', { act: 'accept' });
    const made = await call('project-office', 'POST', `/reports/${reportId}/batch`);
    expect(made).toMatchObject({ status: 200 });
    const batch = await call('project-office', 'GET', `/batches/${made.batchId}`);
    expect(batch.abilities).toMatchObject({ remap: false, annotate: false });
    const { rows } = await call('project-office', 'GET', `/batches/${made.batchId}/candidates?limit=100`);
    const byName = (name: string) => rows.find((row: { name: string }) => row.name === name);
    expect(byName('青山模具产业园项目')).toMatchObject({ kind: 'project', entityId: project });
    expect(byName('城东水厂')).toMatchObject({ kind: 'project', action: 'new' });
    const figure = rows.find(
      ({ kind, changes }: { kind: string; changes: Record<string, unknown[]> }) =>
        kind === 'observation' && changes.rawText?.[1] === '31.7亿元',
    );
    expect(figure).toMatchObject({ action: 'new', name: '纳统入库规模' });
    const quote = await call('project-office', 'GET', `/reports/${reportId}/readings/${figure.row - 1}/quote`);
    expect(quote).toMatchObject({
      before: '今年1—10月，全区纳统入库规模',
      text: '31.7亿元',
      after: '，同比增长12.4%。',
    });
    expect((await decide('31.7亿元', { act: 'reject' })).code).toBe('reading_in_batch');
    expect((await call('project-office', 'POST', `/reports/${reportId}/batch`)).code).toBe('nothing_accepted');
    const given = { version: batch.version, reason: '试' };
    await call('project-office', 'POST', `/batches/${made.batchId}/discard`, given);
    expect((await call('project-office', 'POST', `/reports/${reportId}/batch`)).status).toBe(200);
  });

  it('记住的更正用在后来的文稿上，写明日期；收回后不再用', async () => {
    const { says } = await said('12.4%');
    const kept = await decide('12.4%', { act: 'edit', remember: true, says: { ...says, indicatorId: 'FAI_GROWTH' } });
    expect(kept.readings[0].says).toMatchObject({ name: '固定资产投资增速' });
    const next = (await paste('今年1—9月，全区纳统入库规模20亿元，同比增长3%。2026年10月3日')).reportId;
    const { text, readings } = await call('project-office', 'GET', `/reports/${next}`);
    const found = readings.find(({ start, end }: { start: number; end: number }) => text.slice(start, end) === '3%');
    expect(found).toMatchObject({ says: { indicatorId: 'FAI_GROWTH' }, correction: { madeOn: expect.any(String) } });
    const { rows } = await call('project-office', 'GET', '/reports/corrections');
    expect(rows).toMatchObject([{ act: 'INDICATOR', indicator: '固定资产投资增速', reportId }]);
    const revoked = await call('project-office', 'POST', `/reports/corrections/${rows[0].id}/revoke`);
    expect(revoked.revokedAt).not.toBeNull();
    expect((await decide('6.5亿元', { act: 'edit', remember: true })).code).toBe('reading_in_batch');
  });

  it('没有字的、太长的文件用一句话退回，不留下什么', async () => {
    const { jobId } = await call('project-office', 'POST', '/reports/text', { title: null, text: ' \n ' });
    const job = await finished(office.as('project-office'), jobId);
    expect(job).toMatchObject({ status: 'failed', error: { code: 'report_empty' } });
  });
});
