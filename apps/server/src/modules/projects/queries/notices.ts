import { addDays } from '@guatu/kernel';
import type { NoticeSource } from '../../notices/index.ts';
import { projectWords } from '../messages.ts';
import { runningTolerances, turnedRed } from '../sql/notices.ts';

/** Tolerance passes whose day of cure is near, once each. */
export const toleranceNotices: NoticeSource = async (trx, today, rulesFor) => {
  const drafts = [];
  for (const { id, leaf, name, code, cureBy } of await runningTolerances(trx, today)) {
    const rules = rulesFor(leaf);
    if (rules === null || cureBy > addDays(today, rules.toleranceDays)) continue;
    drafts.push({
      ...{ event: 'TOLERANCE_ENDING' as const, leaf, subject: id, link: `/projects/${id}` },
      title: projectWords.toleranceNotice(name, code, cureBy),
      key: `tolerance ${id} ${code} ${cureBy}`,
    });
  }
  return drafts;
};

/** Projects whose light turned red today, as the product judges them. */
export const redLightNotices: NoticeSource = async (trx, today) =>
  (await turnedRed(trx, today)).map(({ id, leaf, name, nr }) => ({
    ...{ event: 'LIGHT_RED' as const, leaf, subject: id, link: `/projects/${id}` },
    title: projectWords.redNotice(name),
    key: `light-red ${id} ${nr}`,
  }));
