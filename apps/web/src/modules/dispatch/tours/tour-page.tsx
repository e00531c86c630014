import type { Tour } from '@guatu/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ErrorState, messageOf, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFixTour, usePlanRoute, useReopenTour, useTour } from './api.ts';
import { HandbookTab } from './handbook-tab.tsx';
import { JudgesTab } from './judges-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { ResultTab } from './result-tab.tsx';
import { TABS, type Tab, type TourSearch } from './tour-search.ts';

const SHOWN: Readonly<Record<Tab, (props: { readonly tour: Tour }) => ReactNode>> = {
  plan: PlanTab,
  handbook: HandbookTab,
  judges: JudgesTab,
  result: ResultTab,
};

/** One tour: its route, the table of its sites, its judges, its result. */
export function TourPage({ id }: { readonly id: string }) {
  const { tab = 'plan' } = useSearch({ strict: false }) as TourSearch;
  const navigate = useNavigate();
  const { data: tour, error, refetch } = useTour(id);
  if (!tour) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={12} />;
  const Shown = SHOWN[tab] ?? PlanTab;
  return (
    <div className="gt-tour">
      <header className="gt-tour-head">
        <b>{tour.title}</b>
        <Tag tone={tour.status === 'SEALED' ? 'green' : 'accent'}>{t(`tours.status.${tour.status}`)}</Tag>
        <Segmented
          label={t('tours.tabs')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`tours.tab.${value}`) }))}
          onChange={(next) => void navigate({ to: '.', search: { view: 'tours', tour: id, tab: next } })}
        />
        <PlanActs tour={tour} />
      </header>
      <Shown tour={tour} />
    </div>
  );
}

/** Plan, fix and reopen: what may be done in the state that the tour is in. */
function PlanActs({ tour }: { readonly tour: Tour }) {
  const mayPlan = useMay('dispatch.manage');
  const plan = usePlanRoute(tour);
  const fix = useFixTour(tour);
  const reopen = useReopenTour(tour);
  const [asking, setAsking] = useState<'fix' | 'reopen' | null>(null);
  const close = () => setAsking(null);
  if (!mayPlan || tour.status === 'SEALED') return null;
  return (
    <div className="gt-tour-acts gt-no-print">
      {tour.status === 'PLANNING' ? (
        <>
          <Button type="primary" loading={plan.isPending} onClick={() => plan.mutate(undefined)}>
            {tour.plan === null ? t('tours.route.plan') : t('tours.route.replan')}
          </Button>
          <Button disabled={tour.plan === null} onClick={() => setAsking('fix')}>
            {t('tours.route.fix')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setAsking('reopen')}>{t('tours.route.reopen')}</Button>
      )}
      {plan.error !== null && (
        <p className="gt-problem" role="alert">
          {messageOf(plan.error)}
        </p>
      )}
      {asking === 'fix' && (
        <ConfirmDialog title={t('tours.route.fix')} text={t('tours.route.fixAsk')} act={fix} onClose={close} />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title={t('tours.route.reopen')}
          label={t('tours.route.reason')}
          onSubmit={(reason) => reopen.mutate(reason, { onSuccess: close })}
          onClose={close}
          busy={reopen.isPending}
          error={reopen.error}
        />
      )}
    </div>
  );
}
