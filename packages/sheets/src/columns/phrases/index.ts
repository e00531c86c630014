import type { LedgerKind } from '../../dictionary.ts';
import { BLOCKER } from './blocker.ts';
import { ENTERPRISE } from './enterprise.ts';
import { FUNDING } from './funding.ts';
import { LEAD } from './lead.ts';
import { PROGRESS } from './progress.ts';
import { PROJECT } from './project.ts';
import type { KindWording } from './types.ts';

export type { FieldWording, KindWording } from './types.ts';

export const WORDINGS: Readonly<Record<LedgerKind, KindWording>> = {
  project: PROJECT,
  progress: PROGRESS,
  lead: LEAD,
  enterprise: ENTERPRISE,
  blocker: BLOCKER,
  funding: FUNDING,
};
