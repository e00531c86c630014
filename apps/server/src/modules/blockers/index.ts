export { type OverdueBlocker, overdueBlockers } from './sql/overdue.ts';

import type { RecordKind } from '../../platform/records/index.ts';
import { blockerWords } from './messages.ts';

export { escalateOverdue } from './commands/escalate.ts';
export { saveCapacity, saveDemand } from './commands/factors.ts';
export { type RaisedBlocker, raiseBlocker } from './commands/raise.ts';
export { registerShortage } from './commands/shortage.ts';
export { factorRefusals } from './messages/factors.ts';
export { blockerRefusals } from './messages.ts';
export { blockerRule } from './queries/rule.ts';
export { blockerRoutes } from './routes/index.ts';
export { factorRules } from './rules.ts';

export const blockerRecords: RecordKind = {
  kind: 'blocker',
  read: 'project.read',
  write: 'project.write',
  saveTitle: blockerWords.save,
};
