import type { AttachmentKind } from '../../platform/attachments/index.ts';
import { OBJECTORS, READERS } from './access.ts';
import { createRun } from './commands/create.ts';
import { guardPapers, raiseObjection } from './commands/objections.ts';
import { openNotice, publishRun } from './commands/publish.ts';
import { oneRun } from './queries/parts.ts';
import { tryScheme } from './queries/trial.ts';
import { seenUnits } from './sql/frozen.ts';

export type { NewRun } from './commands/create.ts';
export { createEngine } from './commands/engine.ts';
export { previewRefusals } from './messages/schemes.ts';
export { evaluationRefusals } from './messages.ts';
export { evaluationNotices } from './queries/notices.ts';
export type { Doer, EvaluationDeps } from './queries/parts.ts';
export type { Trial } from './queries/trial.ts';
export { evaluationRoutes } from './routes/index.ts';
export { schemeRules, schemeSources } from './rules.ts';

/** Papers that an objection rests on: read by who reads evaluations, brought by who raised it. */
export const objectionFiles: AttachmentKind = {
  kind: 'objection',
  read: READERS,
  write: OBJECTORS,
  guard: guardPapers,
};

/** The acts of a run in the order in which they are done, for whoever enters one without a browser. */
export const evaluationActs = { createRun, openNotice, raiseObjection, publishRun, oneRun, seenUnits, tryScheme };
