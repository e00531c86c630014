import { confirmSheet, returnSheet, submitSheet } from './commands/decide.ts';
import { fillSheet } from './commands/fill.ts';
import { openSheet } from './commands/open.ts';
import { openColumns } from './queries/open-columns.ts';
import { oneSheet } from './queries/parts.ts';

export { openTriggered } from './commands/open-triggered.ts';
export { appraisalRefusals } from './messages.ts';
export { appraisalNotices } from './queries/notices.ts';
export { appraisalRoutes } from './routes/index.ts';
export { appraisalRules } from './rules.ts';

/** The acts of a sheet in the order in which they are done, for whoever enters one without a browser. */
export const appraisalActs = { openSheet, fillSheet, submitSheet, returnSheet, confirmSheet, oneSheet, openColumns };
