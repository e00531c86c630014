import type { RecordKind } from '../../platform/records/index.ts';
import { completeFigure } from './commands/complete.ts';
import { observationWords } from './messages.ts';

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
