import { type IsoDay, officeDay } from '@guatu/kernel';
import { withScope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { NoticeDraft } from '../domain/draft.ts';
import { noticeRulesOn, type RulesFor } from '../rules.ts';
import { handOut } from './hand-out.ts';
import { notify } from './notify.ts';
import { type SendDeps, sendDue } from './send-due.ts';

/**
 * Looks for what no act tells, because days alone bring it about: what is due, late, about to end. Asked again, it answers the
 * same drafts under the same keys, of which each is told once.
 */
export type NoticeSource = (trx: ReadTrx, today: IsoDay, rulesFor: RulesFor) => Promise<readonly NoticeDraft[]>;

export interface NoticeSources {
  /** Cheap to ask: looked at every time. */
  readonly often: readonly NoticeSource[];
  /** Work through much and change with the day: looked at once a day. */
  readonly daily: readonly NoticeSource[];
}

export interface NoticeRounds {
  /** Writes notices of what no act has told. */
  look(): Promise<void>;
  /** Hands out what waits and sends what is due, until nothing is left. */
  deliver(): Promise<void>;
}

/** The work of notices besides requests; `compose` calls it from time to time. */
export function createNoticeRounds(deps: SendDeps, { often, daily }: NoticeSources): NoticeRounds {
  const { db, clock, scope } = deps;
  let lookedOn: IsoDay | null = null;
  return {
    async look() {
      const today = officeDay(Date.parse(clock.now()));
      for (const source of lookedOn === today ? often : [...often, ...daily]) {
        await withScope(db, scope, async (trx) => {
          for (const draft of await source(trx, today, await noticeRulesOn(trx, today)))
            await notify(trx, clock, draft);
        });
      }
      lookedOn = today;
    },
    async deliver() {
      while ((await withScope(db, scope, (trx) => handOut(trx, clock))) > 0);
      while ((await sendDue(deps)) > 0);
    },
  };
}
