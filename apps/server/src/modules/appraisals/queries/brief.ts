import type { AppraisalBrief } from '@guatu/contract';
import { daysBetween, type IsoDay, isoDay } from '@guatu/kernel';
import type { BriefRow } from '../sql/sheets.ts';

/** A sheet as lists show it. */
export function briefOf(row: BriefRow, today: IsoDay): AppraisalBrief {
  const { id, title, place, stage, period, status, why, due, total, edition, replaced } = row;
  const late = status === 'CONFIRMED' ? 0 : Math.max(0, daysBetween(isoDay(due), today));
  return {
    ...{ id, title, place, stage, period, status, why, due, total, edition, replaced, class: row.class },
    ...{ projectId: row.project, projectName: row.project_name, openedOn: row.opened_on, lateDays: late },
  };
}
