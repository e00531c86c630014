import { formatNumber } from '@guatu/kernel';
import type { NoticeDraft, NoticeSource } from '../../notices/index.ts';
import { OPEN_STATES, stateOf } from '../domain/bid.ts';
import { directionOf } from '../domain/rules.ts';
import { standingOf } from '../domain/standing.ts';
import { fundingWords } from '../messages/words.ts';
import { bidRows } from '../sql/bids.ts';
import { fundingRulesOn } from './parts.ts';
import { closingWindows } from './windows.ts';

/** Windows that close while bids for them wait, once a window and place; payments behind the rule, once a step of it. */
export const fundingNotices: NoticeSource = async (trx, today) => {
  const rules = await fundingRulesOn(trx, today);
  const rows = await bidRows(trx);
  const drafts: NoticeDraft[] = [];
  const waiting = rows.filter((row) => OPEN_STATES.includes(stateOf(row).state) && row.direction !== null);
  for (const leaf of new Set(waiting.map(({ territoryId }) => territoryId))) {
    const own = waiting
      .filter(({ territoryId }) => territoryId === leaf)
      .map((row) => ({ state: stateOf(row).state, direction: { id: row.direction ?? '' } }));
    const { closingDays } = rules.bids(leaf).body;
    for (const window of closingWindows(rules.directions(leaf).body.items, own, today, closingDays)) {
      if (window.waiting === 0) continue;
      drafts.push({
        ...{ leaf, event: 'FUND_CLOSING', link: '/funding?view=directions' },
        title: fundingWords.notice.closing(window.title, window.until, window.waiting),
        key: `fund-closing ${leaf} ${window.direction} ${window.until}`,
      });
    }
  }
  for (const row of rows) {
    const { territoryId: leaf, id, name, projectId } = row;
    const direction = directionOf(rules.directions(leaf).body, row.direction);
    const late = standingOf(row, rules.bids(leaf).body, direction, today).remarks.find(
      ({ what }) => what === 'paid-late',
    );
    if (late?.what !== 'paid-late') continue;
    const [rate, asked] = [late.percent, late.asked].map((value) => formatNumber(value, { decimals: 1 }));
    drafts.push({
      ...{ leaf, event: 'FUND_LATE', link: `/funding/${id}` },
      ...(projectId !== null && { subject: projectId }),
      title: fundingWords.notice.late(name, rate ?? '', late.days, asked ?? ''),
      key: `fund-late ${id} ${late.asked}`,
    });
  }
  return drafts;
};
