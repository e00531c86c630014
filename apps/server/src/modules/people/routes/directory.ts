import {
  createOrgEndpoint,
  createPersonEndpoint,
  listOrgsEndpoint,
  listPeopleEndpoint,
  type Person,
  resetPasswordEndpoint,
  updateOrgEndpoint,
  updatePersonEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { readablePassword } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { createOrg, updateOrg } from '../commands/orgs.ts';
import { allowPasswordReset, createPerson, updatePerson } from '../commands/persons.ts';
import { listOrgs, listPeople, shownPerson } from '../queries/people.ts';
import type { RouteParts } from './parts.ts';

/** Organisations and users, kept by the system administrator. */
export function registerDirectory(app: FastifyInstance, { db, auth, context }: RouteParts): void {
  async function giveFirstPassword({
    id,
    userName,
    displayName,
  }: Pick<Person, 'id' | 'userName' | 'displayName'>): Promise<string> {
    const firstPassword = readablePassword();
    await auth.accounts.provide({ userId: id, userName, displayName, password: firstPassword, mustChange: true });
    return firstPassword;
  }

  registerEndpoint(app, listOrgsEndpoint, async ({ actor }) => withReadScope(db, actor.scope, (trx) => listOrgs(trx)), {
    permission: 'people.read',
  });

  registerEndpoint(
    app,
    createOrgEndpoint,
    async ({ actor, body }) => withScope(db, actor.scope, (trx) => createOrg(trx, actor, body, context)),
    { permission: 'people.manage' },
  );

  registerEndpoint(
    app,
    updateOrgEndpoint,
    async ({ actor, params, body }) =>
      withScope(db, actor.scope, (trx) => updateOrg(trx, actor, { ...body, id: params.id }, context)),
    { permission: 'people.manage' },
  );

  registerEndpoint(
    app,
    listPeopleEndpoint,
    async ({ actor, query }) => withReadScope(db, actor.scope, (trx) => listPeople(trx, actor, query)),
    { permission: 'people.read' },
  );

  registerEndpoint(
    app,
    createPersonEndpoint,
    async ({ actor, body }) => {
      const person = await withScope(db, actor.scope, (trx) => createPerson(trx, actor, body, context));
      // After the commit: sign-in lives in a schema that this transaction cannot reach. A reset repeats a broken-off try.
      return { person: shownPerson(person, actor), firstPassword: await giveFirstPassword(person) };
    },
    { permission: 'people.manage' },
  );

  registerEndpoint(
    app,
    updatePersonEndpoint,
    async ({ actor, params, body }) => {
      const change = { ...body, phone: body.phone, id: params.id };
      const person = await withScope(db, actor.scope, (trx) => updatePerson(trx, actor, change, context));
      await auth.accounts.setDisabled(person.id, !person.active);
      return shownPerson(person, actor);
    },
    { permission: 'people.manage' },
  );

  registerEndpoint(
    app,
    resetPasswordEndpoint,
    async ({ actor, params, body }) => {
      const input = { id: params.id, reason: body.reason };
      const person = await withScope(db, actor.scope, (trx) => allowPasswordReset(trx, actor, input, context));
      return { person: shownPerson(person, actor), firstPassword: await giveFirstPassword(person) };
    },
    { permission: 'people.manage' },
  );
}
