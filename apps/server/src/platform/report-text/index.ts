export { reportTextRefusals } from './messages.ts';
export { readReport } from './read-report.ts';
