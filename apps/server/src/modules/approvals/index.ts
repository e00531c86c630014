export { recordAct } from './commands/acts.ts';
export { settle } from './commands/settings.ts';
export { approvalRefusals } from './messages.ts';
export { clockNotices } from './queries/notices.ts';
export { type PermitClocks, permitClocks } from './queries/permits.ts';
export { approvalRules } from './queries/rules.ts';
export { type ApprovalRouteDeps, approvalRoutes } from './routes.ts';
