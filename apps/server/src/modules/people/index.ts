import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Actor, type Auth, actorOf } from '../../platform/auth/index.ts';
import { readCatalog } from '../../platform/catalog/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { ActorResolver } from '../../platform/http/index.ts';
import type { FirstOrg } from './commands/accounts.ts';
import {
  type AccountToTell,
  createDemoAccounts,
  createFirstAdministrators,
  resetPasswordOnServer,
} from './commands/bootstrap.ts';
import { type RoleCatalogue, type RoleFile, roleCatalogue } from './domain/role-catalogue.ts';
import { currentRights } from './queries/rights.ts';
import { createCurrentActor } from './routes/current-actor.ts';
import { registerDirectory } from './routes/directory.ts';
import { registerGrants } from './routes/grants.ts';
import type { RouteParts } from './routes/parts.ts';
import { registerSession } from './routes/session.ts';
import { registerUnifiedCallback } from './routes/unified.ts';
import type { Database } from './tables.ts';

export type { FirstOrg } from './commands/accounts.ts';
export type { AccountToTell } from './commands/bootstrap.ts';
export { peopleRefusals } from './messages/index.ts';

/** The password of demo accounts unless the operator names another. */
export const DEMO_PASSWORD = 'guatu-demo-2026';

export interface PeopleOptions {
  /** Connections of the product's own role. */
  readonly db: Database;
  readonly auth: Auth;
  readonly clock: Clock;
  /** Origin under which browsers see the product. */
  readonly origin: string;
  /** Sign-in attempts of one address; 30 when absent. */
  readonly signInsPerMinute?: number;
}

/** Organisations, users, roles and signing in. */
export interface People {
  readonly resolveActor: ActorResolver;
  /** What a person may do at this moment, for work that outlasts its request; null when the account is gone or closed. */
  actorById(userId: string): Promise<Actor | null>;
  registerRoutes(app: FastifyInstance): void;
  /**
   * Makes one account for each role that is not there yet; answers the new ones, to be printed once. `subjects` are the
   * ids of projects or enterprises by role (`task-force`, `enterprise`).
   */
  createDemoAccounts(options?: {
    readonly password?: string;
    readonly subjects?: Readonly<Record<string, readonly string[]>>;
  }): Promise<AccountToTell[]>;
  /** The three administrators of a new installation. @throws CodedFailure `people_already_set_up` */
  createFirstAdministrators(org: FirstOrg): Promise<AccountToTell[]>;
  /** For the command line of the server. @throws CodedFailure `people_person_not_found` */
  resetPasswordOnServer(userName: string): Promise<string>;
  /** Names of demo accounts that the printed password still opens; while there are any, the product stays on this machine. */
  accountsWithShownPassword(): Promise<readonly string[]>;
}

export function createPeople(options: PeopleOptions): People {
  const { db, auth, clock, origin, signInsPerMinute = 30 } = options;
  const context = { clock, catalogue: shippedRoles() };
  const currentActor = createCurrentActor({ db, auth, context });
  const parts: RouteParts = { db, auth, context, currentActor, origin, signInsPerMinute };
  return {
    resolveActor: (request) => currentActor.resolve(request),
    async actorById(userId) {
      const current = await currentRights(db, userId, { key: null, rights: null }, context);
      return current === null ? null : actorOf(current.rights);
    },
    registerRoutes(app) {
      registerSession(app, parts);
      registerUnifiedCallback(app, parts);
      registerDirectory(app, parts);
      registerGrants(app, parts);
    },
    createDemoAccounts: ({ password = DEMO_PASSWORD, subjects = {} } = {}) =>
      createDemoAccounts(parts, password, subjects),
    createFirstAdministrators: (org) => createFirstAdministrators(parts, org),
    resetPasswordOnServer: (userName) => resetPasswordOnServer(parts, userName),
    accountsWithShownPassword: () => auth.accounts.withShownPassword(),
  };
}

function shippedRoles(): RoleCatalogue {
  const file = readCatalog<RoleFile>('roles.json');
  return roleCatalogue(file, createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 12));
}
