import type { RecordKind } from '../../platform/records/index.ts';
import { visitAccess } from './access.ts';
import { addPhoto } from './commands/photos.ts';
import { raiseProblem } from './commands/raise.ts';
import { syncVisit } from './commands/sync.ts';

export type { VisitDeps } from './commands/deps.ts';
export { visitRefusals } from './messages.ts';
export { visitRoutes } from './routes.ts';
export { visitRules } from './rules.ts';

/** Who may see the photos of a visit and take them off. */
export const visitFiles: Pick<RecordKind, 'kind' | 'read' | 'write'> = {
  kind: 'visit',
  read: visitAccess.read,
  write: visitAccess.write,
};

/** The acts of a visit in the order in which they are done, for whoever enters one without a phone. */
export const visitActs = { syncVisit, addPhoto, raiseProblem };
