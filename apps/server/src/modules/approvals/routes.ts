import {
  approvalActEndpoint,
  approvalAuditEndpoint,
  approvalFilesEndpoint,
  approvalMaterialsEndpoint,
  approvalSettingEndpoint,
  bringMaterialEndpoint,
  judgeMaterialEndpoint,
  projectApprovalsEndpoint,
} from '@guatu/contract';
import type { ApprovalItem } from '@guatu/planning';
import type { FastifyInstance } from 'fastify';
import { type Actor, actorOf, scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { Db, ReadTrx } from '../../platform/ledger/index.ts';
import { bringPaper, judgePaper } from '../projects/index.ts';
import { rolesForItem } from './access.ts';
import { type ApprovalDeps, recordAct } from './commands/acts.ts';
import { settle } from './commands/settings.ts';
import { approvalRefusals } from './messages.ts';
import { clockAudit, openFiles } from './queries/files.ts';
import { approvalMaterials, materialAsked } from './queries/materials.ts';
import { openRoad, projectApprovals } from './queries/project.ts';
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
    ({ actor, params }) => read(actor, (trx) => approvalMaterials(trx, actor, params.id, params.code, today())),
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
      const { scope } = handlerOf(actor, item);
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

  registerEndpoint(
    app,
    bringMaterialEndpoint,
    async ({ actor, params, body }) => {
      const { item, title } = await read(actor, (trx) => materialAsked(trx, params, today()));
      const paper = { ...body, projectId: params.id, document: params.material, title, item: item.title };
      await withScope(deps.db, scopeFor(actor, 'project.write'), (trx) => bringPaper(trx, deps, actor, paper));
      return { version: body.version + 1 };
    },
    { permission: 'project.write' },
  );
  registerEndpoint(
    app,
    judgeMaterialEndpoint,
    async ({ actor, params, body }) => {
      const { item, title } = await read(actor, (trx) => materialAsked(trx, params, today()));
      const paper = { ...body, projectId: params.id, document: params.material, title, item: item.title };
      const { scope } = handlerOf(actor, item);
      await withScope(deps.db, scope, (trx) => judgePaper(trx, deps, actor, paper));
      return { version: body.version + 1 };
    },
    { permission: 'approval.write' },
  );
}

/** The actor under those roles alone whose duty the item is; refused where there are none. */
function handlerOf(actor: Actor, item: Pick<ApprovalItem, 'duties' | 'title' | 'body'>): Actor {
  const roles = rolesForItem(actor.rights.roles, item.duties);
  if (roles.length === 0) throw approvalRefusals.approval_not_yours({ title: item.title, body: item.body });
  return actorOf({ ...actor.rights, roles });
}
