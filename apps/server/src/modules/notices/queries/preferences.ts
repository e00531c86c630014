import { NOTICE_EVENTS, type NoticePreferences } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import type { SendDeps } from '../commands/send-due.ts';
import { noticeRulesOn } from '../rules.ts';
import { channelRows } from '../sql/channels.ts';
import { preferencesOf } from './inbox.ts';

/** A person's choices, and what there is to choose from. */
export async function preferencesAnswer({ db, clock, scope }: SendDeps, actor: Actor) {
  const chosen: NoticePreferences = await withReadScope(db, actor.scope, (trx) => preferencesOf(trx, actor.userId));
  const [leaf = 0] = actor.scope.territories;
  const day = officeDay(Date.parse(clock.now()));
  // Whether mail works is the installation's to say, whatever the asker may see.
  const { mailWorks, rules } = await withReadScope(db, scope, async (trx) => ({
    mailWorks: (await channelRows(trx)).some(({ kind, enabled }) => kind === 'EMAIL' && enabled),
    rules: (await noticeRulesOn(trx, day))(leaf),
  }));
  const events = NOTICE_EVENTS.flatMap((event) => {
    const rule = rules?.events.get(event);
    return rule?.outward ? [{ event, title: rule.title }] : [];
  });
  return { ...chosen, mailWorks, events };
}
