import type { TwoAccountRow } from '@guatu/contract';
import type { NoticeDraft, NoticeSource } from '../../notices/index.ts';
import { settlementWords } from '../messages/sentences.ts';
import { limitsOn, standings } from './construction.ts';

const EVENTS = { SOON: 'ACCOUNTS_DUE', LATE: 'ACCOUNTS_LATE' } as const;

/**
 * Places whose projects have final accounts of construction that fall due or are late: one notice a place and state, and
 * another one when a further project joins them. A notice a project would bury the office under what has long been late.
 */
export const twoAccountNotices: NoticeSource = async (trx, today) => {
  const limits = await limitsOn(trx, today);
  const rows = await standings(trx, { day: today, leaf: 0, filter: {} }, (leaf) => limits(leaf)?.limit ?? null);
  return (['SOON', 'LATE'] as const).flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    return [...new Set(own.map(({ territoryId }) => territoryId))].flatMap((leaf) => {
      const [newest, ...others] = own.filter(({ territoryId }) => territoryId === leaf).sort(byDueDay);
      return newest ? [draftFor(state, leaf, newest, others.length + 1)] : [];
    });
  });
};

/** The last one to join comes first. */
const byDueDay = (a: TwoAccountRow, b: TwoAccountRow): number =>
  b.accountsBy.localeCompare(a.accountsBy) || (a.id < b.id ? -1 : 1);

function draftFor(state: keyof typeof EVENTS, leaf: number, newest: TwoAccountRow, count: number): NoticeDraft {
  return {
    ...{ event: EVENTS[state], leaf, key: `accounts ${state} ${leaf} ${newest.id} ${newest.accountsBy}` },
    title: settlementWords.accounts[state](count, newest.name, newest.accountsBy),
    link: `/settlements?view=construction&state=${state}`,
  };
}
