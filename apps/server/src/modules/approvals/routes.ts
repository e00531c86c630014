import {
  approvalActEndpoint,
  approvalAuditEndpoint,
  approvalFilesEndpoint,
  approvalMaterialsEndpoint,
  approvalSettingEndpoint,
  projectApprovalsEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, actorOf, scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { Db, ReadTrx } from '../../platform/ledger/index.ts';
import { rolesForItem } from './access.ts';
import { type ApprovalDeps, recordAct } from './commands/acts.ts';
import { settle } from './commands/settings.ts';
import { approvalRefusals } from './messages.ts';
import { clockAudit, openFiles } from './queries/files.ts';
import { approvalMaterials, openRoad, projectApprovals } from './queries/project.ts';
import { todayOf } from './queries/road.ts';

export interface ApprovalRouteDeps extends ApprovalDeps {
  readonly db: Db;
}

const permission = 'project.read';

/** Approval files of projects: where they stand, whose days they took, and the acts of the agencies on them. */
export function approvalRoutes(app: FastifyInstance, deps: ApprovalRouteDeps): void {
  const today = () => todayOf(deps.clock);
  const read = <T>(actor: Actor, ask: (trx: ReadTrx) => Promise<T>) =>
    withReadScope(deps.db, scopeFor(actor, permission), ask, { snapshot: true });

  registerEndpoint(
    app,
    projectApprovalsEndpoint,
    ({ actor, params }) => read(actor, (trx) => projectApprovals(trx, actor.rights.roles, params.id, today())),
    { permission },
  );
  registerEndpoint(
    app,
    approvalMaterialsEndpoint,
    ({ actor, params }) =>
      read(actor, async (trx) => ({ materials: await approvalMaterials(trx, params.id, params.code, today()) })),
    { permission },
  );
  registerEndpoint(
    app,
    approvalFilesEndpoint,
    ({ actor, query }) => read(actor, (trx) => openFiles(trx, query.duty, today())),
    { permission },
  );
  registerEndpoint(
    app,
    approvalAuditEndpoint,
    ({ actor, query }) => read(actor, (trx) => clockAudit(trx, query.duty, today())),
    { permission },
  );
  registerEndpoint(
    app,
    approvalActEndpoint,
    async ({ actor, params, body }) => {
      // Found by what the person may read, then acted on under the roles whose duty it is, where those hold.
      const { rule } = (await read(actor, (trx) => openRoad(trx, params.id, today()))).inForce;
      const item = rule.body.items.get(params.code);
      if (!item) throw approvalRefusals.approval_item_unknown({ code: params.code });
      const roles = rolesForItem(actor.rights.roles, item.duties);
      if (roles.length === 0) throw approvalRefusals.approval_not_yours({ title: item.title, body: item.body });
      const { scope } = actorOf({ ...actor.rights, roles });
      return withScope(deps.db, scope, (trx) => recordAct(trx, deps, actor, params, body));
    },
    { permission: 'approval.write' },
  );
  registerEndpoint(
    app,
    approvalSettingEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, scopeFor(actor, 'project.write'), (trx) => settle(trx, deps, actor.userId, params.id, body)),
    { permission: 'project.write' },
  );
}
