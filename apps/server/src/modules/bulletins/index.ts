export { bulletinRefusals } from './messages.ts';
export { type BulletinDeps, bulletinRoutes } from './routes.ts';
