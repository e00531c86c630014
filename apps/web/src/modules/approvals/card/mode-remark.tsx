import type { ApprovalModeRemark } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { modeRemarkWords } from '../model/mode-remark.ts';

/** Says that the chosen mode no longer holds, which condition fails and since when. The mode stays until a person changes it. */
export function ModeRemark({ remark }: { readonly remark: ApprovalModeRemark | null }) {
  if (remark === null) return null;
  return (
    <p className="gt-problem" role="note">
      {modeRemarkWords(remark)} {t('approvals.modeRemark.next')}
    </p>
  );
}
