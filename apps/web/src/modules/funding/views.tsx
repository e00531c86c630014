import { useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Segmented } from '../../ui/segmented.tsx';

const VIEWS = ['board', 'directions', 'ledger'] as const;
export type FundingView = (typeof VIEWS)[number];

/** What can be looked at of funding: the pipeline, what there is to bid for, the ledger with its filters. */
export function FundingViews({ view }: { readonly view: FundingView }) {
  const navigate = useNavigate();
  return (
    <Segmented
      label={t('funding.views')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`funding.view.${value}`) }))}
      onChange={(next) => void navigate({ to: '/funding', search: next === 'board' ? {} : { view: next } })}
    />
  );
}
