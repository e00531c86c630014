import type { AppraisalBrief } from '@guatu/contract';
import { daysBetween, type IsoDay, isoDay } from '@guatu/kernel';
import type { SheetSight } from '../domain/sight.ts';
import type { BriefRow } from '../sql/sheets.ts';

/** A sheet as lists show it to a reader, who may see its total or not. */
export function briefOf(row: BriefRow, today: IsoDay, { scores }: Pick<SheetSight, 'scores'>): AppraisalBrief {
  const { id, title, place, stage, period, status, why, due, total, edition, replaced } = row;
  const late = status === 'CONFIRMED' ? 0 : Math.max(0, daysBetween(isoDay(due), today));
  return {
    ...{ id, title, place, stage, period, status, why, due, edition, replaced, class: row.class },
    ...{ total: scores ? total : null, hidden: !scores && total !== null },
    ...{ projectId: row.project, projectName: row.project_name, openedOn: row.opened_on, lateDays: late },
  };
}
