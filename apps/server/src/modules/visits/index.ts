import type { RecordKind } from '../../platform/records/index.ts';
import { visitAccess } from './access.ts';

export { visitRefusals } from './messages.ts';
export { visitRoutes } from './routes.ts';
export { visitRules } from './rules.ts';

/** Who may see the photos of a visit and take them off. */
export const visitFiles: Pick<RecordKind, 'kind' | 'read' | 'write'> = {
  kind: 'visit',
  read: visitAccess.read,
  write: visitAccess.write,
};
