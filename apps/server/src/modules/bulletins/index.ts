export { bulletinRefusals } from './messages.ts';
export { type BulletinDeps, bulletinRoutes } from './routes.ts';
export { layoutRule, narrativeRule } from './rules.ts';
