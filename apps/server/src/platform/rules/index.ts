export { calendarRules, workCalendar } from './calendar.ts';
export { endRule, type RuleDeps, type RuleDraft, saveRule } from './commands.ts';
export { type Rules, rulesOf } from './load.ts';
export { ruleRefusals } from './messages.ts';
export type { RuleInForce, RuleKind } from './types.ts';
