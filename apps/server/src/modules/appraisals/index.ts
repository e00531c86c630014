export { openTriggered } from './commands/open-triggered.ts';
export { appraisalRefusals } from './messages.ts';
export { appraisalNotices } from './queries/notices.ts';
export { appraisalRoutes } from './routes.ts';
export { appraisalRules } from './rules.ts';
