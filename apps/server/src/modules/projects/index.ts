import type { RecordKind } from '../../platform/records/index.ts';
import { projectDimensions } from '../sources/index.ts';
import { projectWords } from './messages.ts';

export { checkLights } from './commands/check-lights.ts';
export { landLights } from './commands/land-lights.ts';
export { type PassDone, passOverLights } from './commands/light-pass.ts';
export { judgeByNewRule, lightJob, lightUpkeep, trialJob } from './commands/light-upkeep.ts';
export { linkByNameHook } from './commands/link-by-name.ts';
export { bringPaper, judgePaper } from './commands/papers.ts';
export { reopenBrokenPasses } from './commands/reopen.ts';
export { paperKey } from './domain/evidence/evidence.ts';
export { factsOf, milestoneFacts } from './domain/gates/facts.ts';
export { changeRefusals } from './messages/changes.ts';
export { gateRefusals } from './messages/gates.ts';
export { lightRefusals } from './messages/lights.ts';
export { stockRefusals } from './messages/stock.ts';
export { evidenceOf } from './queries/evidence.ts';
export { lightRuleKind } from './queries/light-facts.ts';
export { milestoneDays, monthsFrom } from './queries/milestone-days.ts';
export { redLightNotices, toleranceNotices } from './queries/notices.ts';
export { openProject, projectStanding } from './queries/project-facts.ts';
export {
  type CountSheet,
  countsWorkbook,
  inWan,
  percentCell,
  placeNames,
  refuseTooLong,
} from './queries/stock-workbook.ts';
export { projectRoutes } from './routes/index.ts';
export { changeRules, gateRules, hardLimitRules, libraryRules, milestoneStages, rateRules } from './rules.ts';
export { type AttachedFile, attachedTo, evidenceKept } from './sql/evidence.ts';
export { firstTotal } from './sql/gates.ts';
export { type DatedProject, projectsHaving } from './sql/milestone-days.ts';
export { type NewRed, newReds } from './sql/new-reds.ts';

export const projectRecords: RecordKind = {
  kind: 'project',
  read: 'project.read',
  write: 'project.write',
  saveTitle: projectWords.save,
  dimensions: projectDimensions,
};
