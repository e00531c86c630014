import type { Permission } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUSINESS_ROLES } from './actors.ts';
import type { Call, Method } from './leaks/browser.ts';
import { openRoleProduct, type RoleProduct } from './role-product.ts';

/** An act with the right it takes, aimed at what is not there, so that nothing but the right decides. */
export type RoleAct = readonly [
  name: string,
  permission: Permission,
  method: Method,
  url: string,
  body?: object | undefined,
  file?: Call['file'],
];

/** Has every business role try every act: who has the right is refused at most for what is not there, who has not for that. */
export function tryActsOfRoles(acts: readonly RoleAct[]): void {
  let office: RoleProduct;
  beforeAll(async () => {
    office = await openRoleProduct();
  }, 120_000);
  afterAll(() => office.close());

  const matrix = acts.flatMap(([act, permission, method, url, body, file]) =>
    BUSINESS_ROLES.map(({ id, title, permissions }) => ({
      ...{ act, title, id, method, call: { url, ...(body && { body }), ...(file && { file }) } },
      allowed: permissions.includes(permission),
    })),
  );

  describe('每个角色的每个动作', () => {
    it.each(matrix.filter(({ allowed }) => allowed))('$title可以$act', async ({ id, method, call }) => {
      const told = await office.as(id).send(method, call);
      // Refused only because there is no such thing or place, it is somebody else's, or the time is over; reading needs none.
      const refused = told.statusCode === 403 ? told.json().code : null;
      expect([200, 403, 404, 422]).toContain(told.statusCode);
      expect(refused).not.toBe('http_forbidden');
    });

    it.each(matrix.filter(({ allowed }) => !allowed))('$title不可以$act', async ({ id, method, call }) => {
      const told = await office.as(id).send(method, call);
      expect([told.statusCode, told.json().code]).toEqual([403, 'http_forbidden']);
    });
  });
}
