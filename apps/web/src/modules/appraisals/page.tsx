import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { choiceFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { ProjectViews } from '../projects/project-views.tsx';
import { useAppraisals } from './api.ts';
import { DueCard } from './due-card.tsx';
import { ResultsView } from './results-view.tsx';
import { SheetsCard } from './sheets-card.tsx';
import './appraisals.css';

const VIEWS = ['work', 'results'] as const;
const STAGES = ['ALL', 'PRE', 'MID', 'FINAL'] as const;
const FILTERS = { view: choiceFilter([...VIEWS]), stage: choiceFilter([...STAGES]) };

/** Projects due for an appraisal, the sheets in work and done, and what final ones come to. */
export default function AppraisalsPage() {
  const { values, set } = useUrlFilters(FILTERS);
  return (
    <>
      <PageTitle title={t('appraisals.title')} path={t('appraisals.path')} />
      <ContextBar label={t('appraisals.filters')}>
        <ProjectViews view="appraisals" />
        <Segmented
          label={t('appraisals.views')}
          value={values.view}
          onChange={(view) => set({ view })}
          options={VIEWS.map((value) => ({ value, label: t(`appraisals.view.${value}`) }))}
        />
        {values.view === 'work' && (
          <Segmented
            label={t('appraisals.stageLabel')}
            value={values.stage}
            onChange={(stage) => set({ stage })}
            options={STAGES.map((value) => ({ value, label: t(`appraisals.stage.${value}`) }))}
          />
        )}
      </ContextBar>
      {values.view === 'results' ? <ResultsView /> : <WorkView stage={values.stage} />}
    </>
  );
}

function WorkView({ stage }: { readonly stage: (typeof STAGES)[number] }) {
  const filter = stage === 'ALL' ? {} : { stage };
  const { data, error, refetch } = useAppraisals(filter);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  return (
    <div className="gt-appraisals">
      <DueCard list={data} filter={filter} />
      <SheetsCard list={data} />
    </div>
  );
}
