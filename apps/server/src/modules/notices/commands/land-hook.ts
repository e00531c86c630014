import { withoutScope } from '../../../platform/db/index.ts';
import type { LandHook } from '../../../platform/ledger/index.ts';
import { draftOf, TOLD_KINDS } from '../domain/landed.ts';
import { noticeWords } from '../messages.ts';
import { landedRows } from '../sql/landed.ts';
import { notify } from './notify.ts';

/** More rows than this come from a file, and whoever enters a file knows what is in it. */
const MOST_ROWS = 50;

/**
 * Notices of acts, in the transaction of the act: an order sent, a task under supervision, a blocker taken up a level, a rule
 * issued. They are read off what landed, so that no act can forget to tell.
 */
export const noticeLandHook: LandHook = async (trx, { nr, clock, kinds }) => {
  for (const { kind, created, changed } of kinds) {
    if (!TOLD_KINDS.has(kind) || created + changed > MOST_ROWS) continue;
    for (const row of await landedRows(trx, nr, kind)) {
      const draft = draftOf(kind, row, noticeWords);
      // A notice may be for an office above, where whoever acts may not write; nothing of it is answered to that person.
      if (draft !== null) await withoutScope(trx, (everywhere) => notify(everywhere, clock, draft));
    }
  }
};
