import type { Ranking } from '@guatu/contract';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRanking } from './api.ts';
import { BordersTab } from './borders/borders-tab.tsx';
import { CompareTab } from './compare/compare-tab.tsx';
import { FactorsTab } from './factors/factors-tab.tsx';
import { FiguresTab } from './figures/figures-tab.tsx';
import { runSpec, TABS, type Tab, versionOf } from './model/address.ts';
import { ObjectionsTab } from './objections/objections-tab.tsx';
import { RankingTab } from './ranking/ranking-tab.tsx';
import { RunActs } from './run/run-acts.tsx';
import { RunBar } from './run/run-bar.tsx';
import type { RunTabProps } from './run/run-tab.ts';
import { UnitPanel } from './unit/unit-panel.tsx';
import './evaluation.css';
import './ranking/ranking.css';
import './run/parts.css';
import './unit/unit.css';

const SHOWN: Readonly<Record<Tab, (props: RunTabProps) => ReactNode>> = {
  ranking: RankingTab,
  borders: BordersTab,
  objections: ObjectionsTab,
  compare: CompareTab,
  factors: FactorsTab,
  figures: FiguresTab,
};

/** One run of a scheme: ranking, borders, objections, comparison, what it depends on, its figures; one unit beside it. */
export default function RunPage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { values: view, set } = useUrlFilters(runSpec);
  const run = { id, no: versionOf(view.no) };
  const { data: ranking, error, isFetching, refetch } = useRanking(run);
  const { unit } = view;
  if (!ranking)
    return (
      <>
        <PageTitle title={t('evaluation.title')} path={<BackToList />} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={14} />}
      </>
    );
  const Shown = SHOWN[view.tab];
  const props: RunTabProps = {
    ...{ ranking, run, view, loading: isFetching },
    onUnit: (next) => set({ unit: next }),
    onView: set,
  };
  return (
    <>
      <PageTitle title={t('evaluation.title')} path={<BackToList run={ranking.run} />} />
      <RunBar {...props} />
      <div className={unit === null ? 'gt-run' : 'gt-run has-unit'}>
        <div className="gt-run-main">
          <div className="gt-run-tabs gt-no-print">
            <Segmented
              label={t('evaluation.tabs')}
              value={view.tab}
              options={TABS.map((value) => ({
                value,
                label: t(`evaluation.tab.${value}`),
                ...countOf(ranking, value),
              }))}
              onChange={(tab) => set({ tab })}
            />
            {ranking.run.next !== null && (
              <span className="gt-note" title={ranking.run.next}>
                {ranking.run.next}
              </span>
            )}
            <RunActs ranking={ranking} />
          </div>
          {error !== null && <ErrorState error={error} note={t('evaluation.oldNumbers')} />}
          <Shown {...props} />
        </div>
        {unit !== null && <UnitPanel ranking={ranking} run={run} unit={unit} onClose={() => set({ unit: null })} />}
      </div>
    </>
  );
}

/** What waits in a part of the page. */
function countOf({ run }: Ranking, tab: Tab): { readonly count?: number } {
  return tab === 'objections' && run.objectionsOpen > 0 ? { count: run.objectionsOpen } : {};
}

function BackToList({ run }: { readonly run?: Ranking['run'] }) {
  return (
    <>
      <Link to="/evaluation" className="gt-run-back">
        {t('evaluation.list')}
      </Link>
      {run && ` › ${run.scheme.title}`}
    </>
  );
}
