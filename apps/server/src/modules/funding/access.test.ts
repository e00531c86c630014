import { BID_ACTS } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../platform/catalog/index.ts';
import { BUSINESS_ROLES } from '../../testing/actors.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { transitionOf } from './domain/rules.ts';
import { bidRules } from './rules.ts';
import { PIPES } from './testing/pipes.ts';

const rules = bidRules.read(readCatalog<RuleContent>('bid-rules.json'));

let roles: RoleProduct;
let project: string;
let bid: string;
beforeAll(async () => {
  roles = await openRoleProduct();
  project = await roles.enter('project', PIPES);
  const url = '/api/funding/bids';
  const told = await roles.as('project-office').send('POST', { url, body: { project, direction: 'special-bond' } });
  bid = told.json().bid.id;
}, 120_000);
afterAll(() => roles.close());

/** At a version that is long past: whoever may do it is told so, whoever may not is refused before. */
const STALE = { version: 0, on: '2026-11-20', amount: 1, paper: '文号', note: '理由', due: null, files: [] };

describe.each(BUSINESS_ROLES.map((role) => [role.title, role] as const))('%s', (_, role) => {
  // Roles of single projects are granted none here, and see nothing of this one.
  const inPlace = role.scopeBy === 'territory';
  const has = (permission: string) => inPlace && role.permissions.some((own) => own === permission);
  const send = (method: 'GET' | 'POST', url: string, body?: object) =>
    roles.as(role.id).send(method, { url: `/api/funding${url}`, ...(body && { body }) });

  it.each(BID_ACTS)('%s:规则写了能办的不拦,没写的一律不办', async (act) => {
    const { statusCode } = await send('POST', `/bids/${bid}/acts`, { ...STALE, act });
    if (has('project.read') && transitionOf(rules, act).permissions.some(has)) expect([409, 422]).toContain(statusCode);
    else expect([403, 404]).toContain(statusCode);
  });

  it('立事项、交材料:能写项目的才行', async () => {
    const started = await send('POST', '/bids', { project, direction: 'special-bond' });
    const brought = await send('POST', `/bids/${bid}/materials/STUDY`, { version: 0, files: [], note: '档案室' });
    for (const { statusCode } of [started, brought]) {
      if (has('project.write')) expect(statusCode).toBe(409);
      else expect([403, 404]).toContain(statusCode);
    }
  });

  it('附件:能办某一步的才挂得上,财政的凭证也在内', async () => {
    const { statusCode, body } = await roles.as(role.id).send('POST', {
      url: `/api/records/funding/${bid}/attachments`,
      file: { name: '支付凭证.pdf', bytes: Buffer.from(`%PDF-1.7\n${role.id}`) },
    });
    if (['project.write', 'fund.verify', 'ledger.confirm'].some(has)) expect(statusCode, body).toBe(200);
    else expect([403, 404]).toContain(statusCode);
  });

  it('看得到项目的才看得到;能导出的才能取走', async () => {
    const paths = [
      '/board',
      `/bids/${bid}`,
      '/directions',
      '/directions/special-bond/projects',
      `/projects/${project}`,
    ];
    for (const path of paths) {
      const { statusCode } = await send('GET', path);
      if (has('project.read')) expect(statusCode, path).toBe(200);
      else if (statusCode === 200) expect(path, 'a list of nothing').toMatch(/board|directions/);
    }
    const taken = await send('POST', '/board/workbook', {});
    expect(taken.statusCode === 200).toBe(has('project.read') && has('export'));
  });
});
