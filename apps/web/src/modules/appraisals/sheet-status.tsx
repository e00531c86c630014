import type { AppraisalBrief } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import { Tag } from '../../ui/tag.tsx';

const TONES = { OPEN: 'accent', SUBMITTED: 'yellow', RETURNED: 'red', CONFIRMED: 'green' } as const;

/** Where a sheet stands, with what makes it urgent or out of date. */
export function SheetStatus({ sheet }: { readonly sheet: Pick<AppraisalBrief, 'status' | 'lateDays' | 'replaced'> }) {
  const { status, lateDays, replaced } = sheet;
  return (
    <>
      <Tag tone={replaced ? 'plain' : TONES[status]}>
        {t(replaced ? 'appraisals.replaced' : `appraisals.status.${status}`)}
      </Tag>
      {lateDays > 0 && (
        <>
          {' '}
          <Tag tone="red">{t('appraisals.late', { n: lateDays })}</Tag>
        </>
      )}
    </>
  );
}
