import { saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { blockerWords } from '../messages.ts';
import type { ActDeps } from './act.ts';

/** A problem that somebody met with elsewhere and that is to be cleared like any other. */
export interface RaisedBlocker {
  readonly territoryId: number;
  readonly projectName: string;
  readonly factor: string | null;
  readonly description: string;
  readonly raisedOn: string;
  readonly source: 'VISIT' | 'SITE_DAY' | 'DISPATCH' | 'ENTERPRISE';
}

/** A blocker that nobody has taken in hand yet. */
export const NEW_BLOCKER = { status: 'OPEN', level: 'TASK_FORCE' } as const;

/** Enters a blocker, open and of the lowest level; it is laid to its project by name. Answers its id. */
export async function raiseBlocker(
  trx: Trx,
  { clock, hooks }: ActDeps,
  by: string,
  raised: RaisedBlocker,
): Promise<string> {
  const { recordId } = await saveRecord(trx, clock, hooks, {
    kind: 'blocker',
    id: null,
    version: 0,
    territoryId: raised.territoryId,
    changes: {
      ...{ blockerDesc: raised.description, projectName: raised.projectName, factorType: raised.factor },
      ...{ raisedDate: raised.raisedOn, source: raised.source, ...NEW_BLOCKER },
    },
    by,
    title: blockerWords.save,
  });
  return recordId;
}
