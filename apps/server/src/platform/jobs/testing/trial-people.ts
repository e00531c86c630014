import type { Permission } from '@guatu/contract';
import { type Actor, type ActorRole, actorOf } from '../../auth/actor.ts';
import { newId } from '../../clock/index.ts';
import type { LightHandler, ThreadHandler } from '../job.ts';

/** The kind whose thread is `trial.worker.ts`. */
export const trialHandler: ThreadHandler = {
  kind: 'trial',
  worker: 'trial',
  permission: 'ledger.import',
  retryable: true,
  maxAttempts: 2,
  memoryLimit: 96,
};

/** Someone who may import ledgers in one district, and look at another. */
export function someone(displayName: string, userId = newId()): Actor {
  return actorOf({
    userId,
    userName: 'jingban',
    displayName,
    orgName: '测试项目办',
    demo: false,
    roles: [role('project-office', 'ledger.import', 201), role('leader', 'project.read', 305)],
  });
}

function role(roleId: string, permission: Permission, territory: number): ActorRole {
  return {
    roleId,
    permissions: [permission],
    all: false,
    territories: [territory],
    territoryName: '示范区',
    duty: null,
    subjects: [],
  };
}

/** The same person after every role was taken back. */
export function withoutRights(actor: Actor): Actor {
  return actorOf({ ...actor.rights, roles: [] });
}

/** A kind that runs beside the web server. */
export function lightHandler(run: LightHandler['run']): LightHandler {
  return { kind: 'light-trial', worker: null, permission: null, retryable: true, maxAttempts: 2, run };
}
