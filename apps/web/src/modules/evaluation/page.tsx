import { Button } from 'antd';
import { useState } from 'react';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRuns, useSchemes } from './api.ts';
import { CreateDialog } from './list/create-dialog.tsx';
import { RunsCard } from './list/runs-card.tsx';
import { SchemesCard } from './list/schemes-card.tsx';
import './evaluation.css';

const spec = { scheme: textFilter } as const;

/** What is being judged, how far it is and whose turn it is; and the schemes in force. */
export default function EvaluationPage() {
  const { values, set } = useUrlFilters(spec);
  const schemes = useSchemes();
  const runs = useRuns(values.scheme);
  /** Null: no dialog; empty: any scheme. */
  const [creating, setCreating] = useState<string | null>(null);
  const failure = schemes.error ?? runs.error;
  const { data } = schemes;
  return (
    <>
      <PageTitle title={t('evaluation.title')} path={t('evaluation.list')} />
      {data && runs.data ? (
        <div className="gt-evaluation">
          <RunsCard
            runs={runs.data.items}
            schemes={data.items}
            scheme={values.scheme}
            onScheme={(scheme) => set({ scheme })}
            loading={runs.isFetching}
            asOf={runs.dataUpdatedAt}
            mayRun={data.mayRun}
            act={
              data.mayRun && (
                <Button size="small" type="primary" onClick={() => setCreating('')}>
                  {t('evaluation.create.open')}
                </Button>
              )
            }
          />
          {(data.mayRun || data.items.length > 0) && (
            <SchemesCard schemes={data.items} onRun={data.mayRun ? setCreating : null} asOf={schemes.dataUpdatedAt} />
          )}
          {creating !== null && (
            <CreateDialog schemes={data.items} chosen={creating} onClose={() => setCreating(null)} />
          )}
        </div>
      ) : failure ? (
        <ErrorState error={failure} onRetry={() => void Promise.all([schemes.refetch(), runs.refetch()])} />
      ) : (
        <Skeleton rows={10} />
      )}
    </>
  );
}
