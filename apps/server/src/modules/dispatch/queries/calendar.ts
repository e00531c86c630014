import type { Attachment, DispatchCalendar } from '@guatu/contract';
import { addMonths, dayOf, type IsoDay, valueOrThrow, yearOf } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import { attachmentAnswer, attachmentsOfMany } from '../../../platform/attachments/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { campaignView } from '../commands/campaigns.ts';
import { taskAnswer } from '../domain/task.ts';
import { occurrenceDays, paperIds, paperQuality } from '../sql/schedule.ts';
import { campaignsOf, mechanismsOf } from './mechanisms.ts';
import { dispatchRulesAt, officeOf, tasksById } from './parts.ts';

/** A year of an office's mechanisms: when each is held, what gave way to the calendar, and the papers owed for it. */
export async function dispatchCalendar(
  trx: ReadTrx,
  scope: Scope,
  asked: number | undefined,
  today: IsoDay,
): Promise<DispatchCalendar> {
  const year = asked ?? yearOf(today);
  const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const leaf = await officeOf(trx, scope);
  const calendar = await workCalendar(trx, leaf);
  const campaigns = await campaignsOf(trx, leaf);
  const mechanisms = (await mechanismsOf(trx, leaf, today)).map(({ mechanism }) => ({
    ...{ id: mechanism.id, title: mechanism.title, campaign: campaigns.some(({ id }) => id === mechanism.id) },
    ...valueOrThrow(occurrencesBetween(mechanism, calendar, from, to)),
  }));
  const days = await occurrenceDays(trx, leaf, from, to);
  const papers = await tasksById(trx, await paperIds(trx, leaf, from, to));
  const files = await filesOf(trx, papers);
  const { qualityMonths } = await dispatchRulesAt(trx, today, leaf);
  const since = addMonths(today, -qualityMonths);
  return {
    ...{ today, year, mechanisms, campaigns: campaigns.map(campaignView) },
    papers: papers.map((paper) => ({
      ...taskAnswer(paper, today),
      files: files(paper.id),
      occurrenceDay: days.get(paper.occurrenceId ?? '') ?? paper.due,
    })),
    quality: { from: since, units: await paperQuality(trx, leaf, since, today) },
  };
}

/** The files that were handed in for papers, with the names of those who sent them. */
async function filesOf(
  trx: ReadTrx,
  papers: readonly { readonly id: string }[],
): Promise<(paper: string) => readonly Attachment[]> {
  const rows = await attachmentsOfMany(
    trx,
    'task',
    papers.map(({ id }) => id),
  );
  const names = await personNames(trx, [...new Set(rows.map(({ added_by: by }) => by))]);
  return (paper) => rows.filter((row) => row.entity_id === paper).map((row) => attachmentAnswer(row, names));
}
