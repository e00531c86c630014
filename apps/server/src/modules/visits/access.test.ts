import type { Permission } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { BUSINESS_ROLES } from '../../testing/actors.ts';
import type { Call, Method } from '../../testing/leaks/browser.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { visitAccess } from './access.ts';

const nobody = newId();
const { read, write, raise } = visitAccess;
const edit = { id: newId(), basedOn: [], changes: {}, writtenAt: '2026-11-21T02:41:00.000Z', device: '手机' };
/** Every act with the right it takes; all aim at what is not there, so that nothing but the right decides. */
const ACTS: readonly (readonly [name: string, Permission, Method, Call])[] = [
  ['看走访清单', read, 'GET', { url: '/api/visits' }],
  ['看一次走访', read, 'GET', { url: `/api/visits/${nobody}` }],
  ['看本周工地日', read, 'GET', { url: '/api/visits/site-day' }],
  ['取手机上用的项目', write, 'GET', { url: '/api/visits/sites' }],
  [
    '填走访',
    write,
    'POST',
    { url: `/api/visits/${nobody}/edits`, body: { projectId: nobody, writerId: nobody, edit } },
  ],
  [
    '传照片',
    write,
    'POST',
    {
      url: `/api/visits/${nobody}/photos/${nobody}?writerId=${nobody}`,
      file: { name: 'a.jpg', bytes: Buffer.from('a') },
    },
  ],
  ['问题转卡点', raise, 'POST', { url: `/api/visits/${nobody}/problems/01/blocker`, body: { version: 1 } }],
];

let office: RoleProduct;
beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const matrix = ACTS.flatMap(([act, permission, method, call]) =>
  BUSINESS_ROLES.map(({ id, title, permissions }) => ({
    ...{ act, title, id, method, call },
    allowed: permissions.includes(permission),
  })),
);

describe('每个角色的每个动作', () => {
  it.each(matrix.filter(({ allowed }) => allowed))('$title可以$act', async ({ id, method, call }) => {
    const told = await office.as(id).send(method, call);
    // Refused only because there is no such visit, project or office, or because it was written by nobody; lists need none.
    expect([200, 404].includes(told.statusCode) || told.json().code === 'visit_other_writer').toBe(true);
  });

  it.each(matrix.filter(({ allowed }) => !allowed))('$title不可以$act', async ({ id, method, call }) => {
    const told = await office.as(id).send(method, call);
    expect([told.statusCode, told.json().code]).toEqual([403, 'http_forbidden']);
  });
});
