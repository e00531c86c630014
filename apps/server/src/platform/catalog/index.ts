export { type Envelope, readCatalog } from './read-catalog.ts';
export { loadReferenceData, loadRuleEditions } from './reference-data.ts';
export { isRuleContent, type RuleContent, ruleBody, ruleHash } from './rule-content.ts';
