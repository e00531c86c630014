import { t } from '../../../texts/index.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { useBid } from '../api.ts';
import { MaterialsCard } from './materials-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { StepsCard } from './steps-card.tsx';

/** The work around a bid: its three amounts, what was done, and the materials. */
export function BidWork() {
  const { record } = useRecordPage();
  const { data, error, refetch } = useBid(record.id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const { rule } = data;
  return (
    <div className="gt-funding-work">
      <MoneyCard bid={data.bid} />
      <MaterialsCard detail={data} />
      <StepsCard steps={data.steps} />
      <p className="gt-note">
        {t('funding.rule', { title: rule.title, version: rule.version, note: rule.sourceNote })}
      </p>
    </div>
  );
}
