import type { Inbox, Notice, NoticePreferences, SentNotices } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { noticeRefusals } from '../messages.ts';
import { noticeRulesOn } from '../rules.ts';
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
  return { ...counts, asOf, notices: await titled(trx, rows, asOf) };
}

/** What the reader's places were told of, and how many have read it. */
export async function sentAnswer(trx: ReadTrx, limit: number, clock: Clock): Promise<SentNotices> {
  const asOf = clock.now();
  return { asOf, notices: await titled(trx, await sentRows(trx, limit), asOf) };
}

/** Adds what the office calls each event. */
async function titled<Row extends Omit<InboxRow, 'readAt'>>(
  trx: ReadTrx,
  rows: readonly Row[],
  asOf: string,
): Promise<readonly (Omit<Row, 'leaf'> & Pick<Notice, 'eventTitle'>)[]> {
  const day = officeDay(Date.parse(asOf));
  const rulesFor = await noticeRulesOn(trx, day);
  return rows.map(({ leaf, ...row }) => ({ ...row, eventTitle: rulesFor(leaf)?.events.get(row.event)?.title ?? '' }));
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
