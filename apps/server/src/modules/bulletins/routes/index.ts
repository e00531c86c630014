import type { FastifyInstance } from 'fastify';
import { type BulletinDeps, sealingRoutes } from './bulletins.ts';
import { templateRoutes } from './templates.ts';

export type { BulletinDeps } from './bulletins.ts';

export function bulletinRoutes(app: FastifyInstance, deps: BulletinDeps): void {
  templateRoutes(app, deps);
  sealingRoutes(app, deps);
}
