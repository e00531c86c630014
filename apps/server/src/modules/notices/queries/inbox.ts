import type { Inbox, Notice, NoticePreferences, SentNotices } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { countByPlace } from '../domain/levels.ts';
import { noticeRefusals, noticeWords } from '../messages.ts';
import { type EventRule, noticeRulesOn } from '../rules.ts';
import { type InboxRow, inboxCounts, inboxRows, noticeExists, receiptRows, sentRows } from '../sql/inbox.ts';
import { preferenceRow } from '../sql/preferences.ts';

/** The reader's own notices. */
export async function inboxAnswer(
  trx: ReadTrx,
  person: string,
  page: { readonly unread: 'yes' | 'no'; readonly limit: number; readonly offset: number },
  clock: Clock,
): Promise<Inbox> {
  const asOf = clock.now();
  const counts = await inboxCounts(trx, person);
  const rows = await inboxRows(trx, person, { ...page, unreadOnly: page.unread === 'yes' });
  const rulesFor = await noticeRulesOn(trx, officeDay(Date.parse(asOf)));
  return { ...counts, asOf, notices: rows.map((row) => lineOf(row, rulesFor(row.leaf)?.events.get(row.event))) };
}

/** A line of the inbox in words; a gathered one says how many there are of which places, and leads to their list. */
function lineOf({ leaf: _, places, ...row }: InboxRow, rule: EventRule | undefined): Notice {
  const eventTitle = rule?.title ?? '';
  if (places === null) return { ...row, eventTitle, gathered: null };
  const title = noticeWords.gathered(eventTitle, places.length, countByPlace(places));
  return { ...row, eventTitle, title, link: rule?.gatheredList ?? row.link, gathered: places.length };
}

/** What the reader's places were told of, and how many have read it. */
export async function sentAnswer(trx: ReadTrx, limit: number, clock: Clock): Promise<SentNotices> {
  const asOf = clock.now();
  const rulesFor = await noticeRulesOn(trx, officeDay(Date.parse(asOf)));
  const rows = await sentRows(trx, limit);
  const notices = rows.map(({ leaf, ...row }) => ({
    ...row,
    eventTitle: rulesFor(leaf)?.events.get(row.event)?.title ?? '',
  }));
  return { asOf, notices };
}

/** Who has read a notice and when. @throws CodedFailure `notice_not_found` */
export async function receiptsAnswer(trx: ReadTrx, id: string) {
  if (!(await noticeExists(trx, id))) throw noticeRefusals.notice_not_found();
  return { receipts: await receiptRows(trx, id) };
}

/** What a person chose; who chose nothing gets no mail. */
export async function preferencesOf(trx: ReadTrx, person: string): Promise<NoticePreferences> {
  const { email, emailPace, muted } = (await preferenceRow(trx, person)) ?? NOTHING_CHOSEN;
  return { email, emailPace, muted };
}

const NOTHING_CHOSEN: NoticePreferences = { email: null, emailPace: 'OFF', muted: [] };
