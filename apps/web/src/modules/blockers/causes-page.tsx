import type { CauseSummary } from '@guatu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type Dictionary, useDictionary } from '../records/dictionary.ts';
import { printInstant } from '../records/office-time.ts';
import { useCauses } from './api.ts';
import { CauseLink } from './cause-link.tsx';
import { wordOf } from './columns.tsx';
import { costText } from './cost.tsx';
import { BlockerViews } from './views.tsx';
import './components.css';

/** Every root cause: what holds most projects first, what is closed last. */
export default function CausesPage() {
  const { data, error, refetch, isFetching } = useCauses();
  const dictionary = useDictionary();
  const navigate = useNavigate();
  const columns = useMemo(() => (dictionary.data ? causeColumns(dictionary.data) : []), [dictionary.data]);
  const failure = dictionary.error ?? (data ? null : error);
  return (
    <>
      <PageTitle title={t('causes.title')} path={t('ledgers.blocker.title')} />
      <ContextBar label={t('blockers.views')}>
        <BlockerViews view="causes" />
      </ContextBar>
      {failure && <ErrorState error={failure} onRetry={() => void refetch()} />}
      {!failure && (!data || !dictionary.data) && <Skeleton rows={12} />}
      {data && dictionary.data && (
        <Card
          className="gt-causes"
          flush
          title={t('causes.title')}
          note={t('causes.sort')}
          extra={
            <>
              <span>
                {t('causes.count', {
                  n: data.causes.length,
                  open: data.causes.filter(({ closedOn }) => closedOn === null).length,
                })}
              </span>
              <span className="gt-note">{t('blockers.asOf', { at: printInstant(data.asOf) })}</span>
            </>
          }
        >
          <DataTable
            label={t('causes.title')}
            columns={columns}
            rows={data.causes}
            rowId={({ id }) => id}
            pageKeys
            loading={isFetching}
            onOpen={({ id }) => void navigate({ to: '/blockers/causes/$id', params: { id } })}
            empty={<Empty title={t('causes.none')} note={t('causes.noneNote')} />}
          />
        </Card>
      )}
    </>
  );
}

function causeColumns(dictionary: Dictionary): readonly Column<CauseSummary>[] {
  const word = wordOf(dictionary);
  return [
    { id: 'title', title: t('causes.title'), width: 180, grow: true, render: (cause) => <CauseLink cause={cause} /> },
    { id: 'factor', title: t('blockers.column.factor'), width: 60, render: ({ factor }) => word('factorType', factor) },
    { id: 'unit', title: t('causes.unit'), width: 130, render: ({ unit }) => unit ?? t('causes.noUnit') },
    { id: 'due', title: t('causes.due'), width: 96, render: ({ due }) => due ?? t('causes.noDue') },
    {
      id: 'projects',
      title: t('causes.projects'),
      width: 84,
      align: 'right',
      render: ({ cost }) => cost.projects,
    },
    {
      id: 'blockers',
      title: t('causes.waiting'),
      width: 120,
      align: 'right',
      render: ({ waiting, blockers }) => t('causes.waitingOf', { waiting, n: blockers }),
    },
    {
      id: 'cost',
      title: t('blockers.cost'),
      width: 230,
      render: ({ cost }) => (cost.promised > 0 ? costText(cost) : t('causes.noPromise')),
    },
    {
      id: 'state',
      title: t('blockers.column.status'),
      width: 120,
      render: ({ closedOn }) => (closedOn === null ? t('causes.open') : t('causes.closedOn', { day: closedOn })),
    },
  ];
}
