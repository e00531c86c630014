import type { LedgerKind } from '../../../dictionary.ts';
import { BLOCKER } from './blocker.ts';
import { ENTERPRISE } from './enterprise.ts';
import type { FieldSpec } from './field.ts';
import { FUNDING } from './funding.ts';
import { LEAD } from './lead.ts';
import { PROGRESS } from './progress.ts';
import { PROJECT } from './project.ts';

export { DISTRACTORS } from './distractors.ts';
export type { FieldSpec } from './field.ts';

/** What a generated ledger of each kind may show. */
export const SPECS: Readonly<Record<LedgerKind, readonly FieldSpec[]>> = {
  project: PROJECT,
  progress: PROGRESS,
  lead: LEAD,
  enterprise: ENTERPRISE,
  blocker: BLOCKER,
  funding: FUNDING,
};
