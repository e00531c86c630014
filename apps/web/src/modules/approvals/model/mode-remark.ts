import type { ApprovalModeRemark } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** A remark on a mode as one sentence: which conditions fail, what the ledger says instead, since when. */
export function modeRemarkWords({ title, onRoad, reasons }: ApprovalModeRemark): string {
  if (!onRoad) return t('approvals.modeRemark.offRoad', { title });
  const failing = reasons.map(({ asks, found, since }) => {
    const says = found === null ? t('approvals.modeRemark.unsaid') : t('approvals.modeRemark.found', { found });
    const when =
      since === null ? t('approvals.modeRemark.ruleChanged') : t('approvals.modeRemark.since', { day: since });
    return t('approvals.modeRemark.reason', { asks, says, when });
  });
  return t('approvals.modeRemark.closed', { title, reasons: failing.join(t('approvals.modeRemark.and')) });
}
