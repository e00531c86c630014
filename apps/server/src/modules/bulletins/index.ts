export { papersJob } from './commands/papers-job.ts';
export { bulletinRefusals } from './messages.ts';
export { layoutRules } from './queries/write-month.ts';
export { type BulletinDeps, bulletinRoutes } from './routes/index.ts';
export { layoutRule, narrativeRule } from './rules.ts';
