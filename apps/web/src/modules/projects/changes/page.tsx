import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { choiceFilter } from '../../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { ProjectViews } from '../project-views.tsx';
import { ChangeItem } from './change-item.tsx';
import { useChanges } from './use-changes.ts';

const TABS = ['waiting', 'open', 'all'] as const;
const FILTERS = { tab: choiceFilter(TABS) };

/** Changes of promise of an office: those that wait for the reader, those under way, and all. */
export default function ChangesPage() {
  const { values, set } = useUrlFilters(FILTERS);
  const { tab } = values;
  const { data, error, refetch } = useChanges(tab === 'all' ? {} : { open: 'yes' });
  const changes = data?.changes.filter(({ waiting }) => tab !== 'waiting' || waiting) ?? [];
  return (
    <>
      <PageTitle title={t('changes.title')} path={t('changes.path')} />
      <ContextBar label={t('changes.tabs')}>
        <ProjectViews view="changes" />
        <Segmented
          label={t('changes.tabs')}
          value={tab}
          onChange={(next) => set({ tab: next })}
          options={TABS.map((each) => ({ value: each, label: t(`changes.tab.${each}`) }))}
        />
      </ContextBar>
      <Card
        title={t(`changes.tab.${tab}`)}
        note={data && t('changes.listed', { n: changes.length, today: data.today })}
      >
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={8} />}
        {data && changes.length === 0 && (
          <Empty
            title={t(`changes.empty.${tab}`)}
            {...(tab === 'all' ? {} : { action: { label: t('changes.seeAll'), run: () => set({ tab: 'all' }) } })}
          />
        )}
        {data && changes.length > 0 && (
          <ul className="gt-changes">
            {changes.map((change) => (
              <ChangeItem key={change.id} change={change} answer={data} named refusal={null} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
