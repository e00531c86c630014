import type { Call } from '../browser.ts';
import { DAYE } from '../ledger.ts';
import type { Person } from '../people.ts';
import { fixed, type ModuleRecipes, REASON, refused, withoutEffect } from './recipe.ts';

const ORG = { name: '不该有的机构', parentId: null, duty: null };

const PERSON = { userName: 'intruder', displayName: '不该有的人', phone: null };

export const people: ModuleRecipes = {
  reads: {
    'GET /api/me': fixed('/api/me', 'names'),
    'GET /api/roles': fixed('/api/roles', 'names'),
    'GET /api/orgs': fixed('/api/orgs', 'names'),
    'GET /api/people': fixed('/api/people', 'names'),
    'GET /api/people/:id/grants': { urls: ({ batch }) => [`/api/people/${batch}/grants`], owner: 'names' },
    'GET /api/audit-events': fixed('/api/audit-events?limit=200', 'names'),
  },
  writes: {
    'POST /api/orgs': refused(() => [{ url: '/api/orgs', body: { ...ORG, territoryId: DAYE.unit } }]),
    'PATCH /api/orgs/:id': refused(({ people }) => [
      { url: `/api/orgs/${people.daye.id}`, body: { ...ORG, version: 1 } },
    ]),
    'POST /api/people': refused(({ people }) => [{ url: '/api/people', body: { ...PERSON, orgId: people.daye.id } }]),
    'PATCH /api/people/:id': refused(({ people: { daye } }) => [
      {
        url: `/api/people/${daye.id}`,
        body: { displayName: '改名', orgId: daye.id, phone: null, active: false, version: 1 },
      },
    ]),
    'POST /api/people/:id/password-reset': refused(({ people: { daye } }) => [
      { url: `/api/people/${daye.id}/password-reset`, body: REASON },
    ]),
    'POST /api/people/:id/grants': refused(({ people: { yangxin } }) => [
      {
        url: `/api/people/${yangxin.id}/grants`,
        body: { roleId: 'project-office', territoryId: DAYE.unit, duty: null, subjects: [], validFrom: '2026-01-01' },
      },
    ]),
    'POST /api/grants/:id/revoke': refused(({ people: { daye } }) => [
      { url: `/api/grants/${daye.grantId}/revoke`, body: REASON },
    ]),
    'POST /api/grants/:id/delegate': refused(({ people: { daye, yangxin } }) => [
      {
        url: `/api/grants/${daye.grantId}/delegate`,
        body: { toPersonId: yangxin.id, validFrom: '2099-01-01', validTo: '2099-02-01', ...REASON },
      },
    ]),
    'POST /api/session/password': refused(() => [
      { url: '/api/session/password', body: { currentPassword: 'not-the-password', newPassword: 'orchid-9921-lake' } },
    ]),
    'POST /api/session/totp': refused(() => [{ url: '/api/session/totp', body: { password: 'not-the-password' } }]),
    'POST /api/session/totp/confirm': refused(() => [{ url: '/api/session/totp/confirm', body: { code: '000000' } }]),
    'POST /api/session/totp/disable': refused(() => [
      { url: '/api/session/totp/disable', body: { password: 'not-the-password' } },
    ]),
    'DELETE /api/session': withoutEffect(() => [{ url: '/api/session' }]),
  },
};

/** A sign-in under the name of somebody else, with a password that is not theirs. */
export const asSomebodyElse = ({ userName }: Person): Call => ({
  url: '/api/session',
  body: { userName, password: 'not-the-password' },
});
