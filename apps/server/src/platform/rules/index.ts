export { calendarRules, workCalendar, workCalendars } from './calendar.ts';
export { compareRule, type RuleDraft, saveRule, withdrawRule } from './commands.ts';
export { endRule, issueRule, type RuleIssue } from './issue.ts';
export { familyOf, leavesBoundBy, type Rules, ruleByKey, rulesOf } from './load.ts';
export { ruleRefusals } from './messages.ts';
export { type RuleRouteDeps, ruleRoutes } from './routes.ts';
export type { RuleActor, RuleDeps, RuleInForce, RuleKind, RuleSaved } from './types.ts';
