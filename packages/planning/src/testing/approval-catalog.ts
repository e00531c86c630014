import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import approvalFile from '../../../../catalog/approval-items.json' with { type: 'json' };
import calendarFile from '../../../../catalog/calendar-2026.json' with { type: 'json' };
import rolesFile from '../../../../catalog/roles.json' with { type: 'json' };
import { type ApprovalFile, makeWorkdayLine, readApprovalCatalog } from '../index.ts';

/** The shipped catalogue, as it stands in the file. */
export const SHIPPED = approvalFile as unknown as ApprovalFile;
export const DUTIES = rolesFile.duties.map(({ id }) => id);
export const catalog = valueOrThrow(readApprovalCatalog(SHIPPED, DUTIES));

/** The published calendar of 2026. */
export const line = makeWorkdayLine(
  valueOrThrow(
    makeWorkCalendar(
      [2026],
      calendarFile.items.map(({ date, kind }) => ({ date: isoDay(date), kind: kind === 'WORK' ? 'WORK' : 'HOLIDAY' })),
    ),
  ),
);
