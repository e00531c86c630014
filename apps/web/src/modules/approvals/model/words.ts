import type { PlainTextKey } from '../../../texts/index.ts';

/** Why a stretch of time went as it did, by the code of the ledger. */
export const WHY: Readonly<Record<string, PlainTextKey>> = {
  PREPARING: 'approvals.why.PREPARING',
  PREPARATION: 'approvals.why.PREPARING',
  EXAMINING: 'approvals.why.EXAMINING',
  CORRECTION: 'approvals.why.CORRECTION',
  SPECIAL: 'approvals.why.SPECIAL',
  HEARING: 'approvals.why.HEARING',
  TENDER: 'approvals.why.TENDER',
  TESTING: 'approvals.why.TESTING',
  EXPERT: 'approvals.why.EXPERT',
  PUBLICITY: 'approvals.why.PUBLICITY',
  STOPPED: 'approvals.why.STOPPED',
};

export const REMARKS: Readonly<Record<string, PlainTextKey>> = {
  CORRECTION_LATE: 'approvals.item.remark.CORRECTION_LATE',
  CORRECTION_REPEATED: 'approvals.item.remark.CORRECTION_REPEATED',
};

/** A day without its year where it is this one's. */
export function shortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}
