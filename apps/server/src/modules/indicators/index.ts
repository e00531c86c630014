import type { RecordKind } from '../../platform/records/index.ts';
import { actOnBreakdown } from './commands/act-breakdown.ts';
import { completeFigure } from './commands/complete.ts';
import { answerFinding } from './commands/findings.ts';
import { openBreakdown } from './commands/open-breakdown.ts';
import { observationWords } from './messages.ts';
import { findingsAnswer } from './queries/findings.ts';

export { indicatorRefusals } from './messages.ts';
export { indicatorRoutes } from './routes/index.ts';
export { contradictionRules, indicatorCheckRules } from './rules.ts';

export const observationRecords: RecordKind = {
  kind: 'observation',
  read: 'project.read',
  write: 'project.write',
  saveTitle: observationWords.save,
  completes: completeFigure,
};

/** The acts on targets and doubtful figures, for those who enter what was done without a browser. */
export const indicatorActs = { openBreakdown, actOnBreakdown, answerFinding, findingsAnswer };
