import { landHooks } from './hooks.ts';
import { appraisalNotices, openTriggered } from './modules/appraisals/index.ts';
import { clockNotices } from './modules/approvals/index.ts';
import { escalateOverdue } from './modules/blockers/index.ts';
import { keepAgendas, makeOccurrences, superviseSilent, taskNotices, urgePapers } from './modules/dispatch/index.ts';
import { evaluationNotices } from './modules/evaluation/index.ts';
import { fundingNotices } from './modules/funding/index.ts';
import { createNoticeRounds } from './modules/notices/index.ts';
import { redLightNotices, reopenBrokenPasses, toleranceNotices } from './modules/projects/index.ts';
import { twoAccountNotices } from './modules/settlements/index.ts';
import { importNotices } from './modules/sources/index.ts';
import { withScope } from './platform/db/index.ts';
import type { Round } from './platform/jobs/index.ts';

const TEN_MINUTES = 600_000;
/** Soon enough to look into while the matter is fresh; two short questions when there is nothing. */
const TEN_SECONDS = 10_000;
const FIVE_MINUTES = 300_000;
const AN_HOUR = 3_600_000;

/** What the rules write into the ledger when a limit ends. Limits end with a day, so an hour late is early enough. */
const LEDGER_ROUNDS = {
  escalateOverdue,
  reopenBrokenPasses,
  superviseSilent,
  makeOccurrences,
  urgePapers,
  keepAgendas,
  openTriggered,
};

export interface RoundDeps {
  /** Where notices go, and under whose sight the product works by itself. */
  readonly outward: Parameters<typeof createNoticeRounds>[0];
  judgeWhatIsDue(): Promise<unknown>;
  sweepSessions(): Promise<unknown>;
}

/** What the product does by itself from time to time, in the order in which it catches up after it stood still. */
export function productRounds({ outward, judgeWhatIsDue, sweepSessions }: RoundDeps): readonly Round[] {
  const { db, clock, scope } = outward;
  const notices = createNoticeRounds(outward, {
    often: [importNotices, redLightNotices, appraisalNotices],
    daily: [taskNotices, clockNotices, toleranceNotices, evaluationNotices, fundingNotices, twoAccountNotices],
  });
  return [
    { name: 'sessions', everyMilliseconds: TEN_MINUTES, run: sweepSessions },
    { name: 'lights', everyMilliseconds: TEN_MINUTES, run: judgeWhatIsDue },
    { name: 'looking for notices', everyMilliseconds: FIVE_MINUTES, run: notices.look },
    { name: 'delivering notices', everyMilliseconds: TEN_SECONDS, run: notices.deliver },
    ...Object.entries(LEDGER_ROUNDS).map(([name, round]) => ({
      ...{ name, everyMilliseconds: AN_HOUR },
      run: () => withScope(db, scope, (trx) => round(trx, { clock, hooks: landHooks })),
    })),
  ];
}
