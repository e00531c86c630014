import type { ConnectionTarget } from '../db/index.ts';
import { superuser } from './initialise.ts';
import type { DatabaseSecrets } from './secrets.ts';
import { type Endpoint, hostOf } from './settings.ts';

/** Name of the product's database in an embedded cluster. */
export const databaseName = 'guatu';

/** The ways into an embedded database. */
export interface EmbeddedTargets {
  /** For migrations, export and restore. */
  readonly owner: ConnectionTarget;
  readonly app: ConnectionTarget;
  readonly auth: ConnectionTarget;
}

export function targetsOf(endpoint: Endpoint, secrets: DatabaseSecrets): EmbeddedTargets {
  const place = { host: hostOf(endpoint), port: endpoint.port, database: databaseName };
  return {
    owner: { ...place, user: superuser, password: secrets.super },
    app: { ...place, user: 'guatu_app', password: secrets.app },
    auth: { ...place, user: 'guatu_auth', password: secrets.auth },
  };
}
