export { papersJob } from './commands/papers-job.ts';
export { bulletinRefusals } from './messages.ts';
export { type BulletinDeps, bulletinRoutes } from './routes/index.ts';
export { layoutRule, narrativeRule } from './rules.ts';
