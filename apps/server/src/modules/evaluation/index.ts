export { schemeRules, schemeSources } from './rules.ts';
