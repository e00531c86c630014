import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { FilterBar } from '../../ui/filters/filter-bar.tsx';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Empty, ErrorState } from '../../ui/states.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { useClockAudit, useOpenFiles } from './api.ts';
import { auditColumns, fileColumns } from './columns.tsx';
import './approvals.css';

const TABS = ['files', 'audit'] as const;
const FILTERS = { tab: choiceFilter(TABS), duty: textFilter };

/** Approval files of all projects in the scope: which clocks run, worst first, and whose the days were. */
export default function ApprovalsPage() {
  const { values, set } = useUrlFilters(FILTERS);
  const { tab, duty } = values;
  const files = useOpenFiles(duty);
  const clear = () => set({ duty: null });
  return (
    <>
      <PageTitle title={t('approvals.title')} path={t('approvals.listPath')} />
      <ContextBar label={t('approvals.tabs')}>
        <Segmented
          label={t('approvals.tabs')}
          value={tab}
          onChange={(next) => set({ tab: next })}
          options={TABS.map((each) => ({ value: each, label: t(`approvals.tab.${each}`) }))}
        />
        <FilterBar
          filters={[
            {
              id: 'duty',
              name: t('approvals.duty'),
              options: (files.data?.duties ?? []).map(({ id, title, count }) => ({
                value: id,
                label: `${title} ${count}`,
              })),
              value: duty,
              onChange: (next: string | null) => set({ duty: next }),
            },
          ]}
          {...(duty === null ? {} : { onClear: clear })}
        />
        {tab === 'files' && files.data && <Counts counts={files.data.counts} />}
      </ContextBar>
      {tab === 'files' ? <Files duty={duty} onClear={clear} /> : <Audit duty={duty} />}
    </>
  );
}

const COUNTED = ['OVERDUE', 'RUNNING', 'PAUSED', 'STOPPED'] as const;

function Counts({ counts }: { readonly counts: Readonly<Record<(typeof COUNTED)[number], number>> }) {
  const parts = COUNTED.map((state) => `${t(`approvals.state.${state}`)} ${counts[state]}`);
  return <span className="gt-note">{parts.join(' · ')}</span>;
}

function Files({ duty, onClear }: { readonly duty: string | null; readonly onClear: () => void }) {
  const { data, error, isPending, isPlaceholderData, refetch } = useOpenFiles(duty);
  const navigate = useNavigate();
  const marked = data?.files.some(({ modeRemark }) => modeRemark !== null) ?? false;
  const columns = useMemo(() => fileColumns(data?.today ?? '', marked), [data?.today, marked]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const empty = (
    <Empty
      title={duty === null ? t('approvals.empty') : t('approvals.emptyDuty')}
      note={t('approvals.emptyNote')}
      {...(duty === null ? {} : { action: { label: t('approvals.clear'), run: onClear } })}
    />
  );
  return (
    <Card flush className="gt-approval-list">
      <DataTable
        label={t('approvals.title')}
        columns={columns}
        rows={data?.files ?? []}
        rowId={({ projectId, code }) => `${projectId}${code}`}
        onOpen={({ projectId }) => void navigate({ to: '/projects/$id', params: { id: projectId } })}
        pageKeys
        loading={isPending || isPlaceholderData}
        empty={empty}
      />
      <ListFoot
        total={data?.total ?? 0}
        unit={t('approvals.unit')}
        asOf={data?.today ?? ''}
        note={<span className="gt-note">{t('approvals.sorted')}</span>}
      />
    </Card>
  );
}

function Audit({ duty }: { readonly duty: string | null }) {
  const { data, error, isPending, isPlaceholderData, refetch } = useClockAudit(duty);
  const columns = useMemo(auditColumns, []);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Card flush className="gt-approval-list">
      <DataTable
        label={t('approvals.tab.audit')}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={({ code }) => code}
        pageKeys
        loading={isPending || isPlaceholderData}
        empty={<Empty title={t('approvals.auditEmpty')} />}
      />
      <ListFoot
        total={data?.rows.length ?? 0}
        unit={t('approvals.auditUnit')}
        asOf={data?.today ?? ''}
        note={<span className="gt-note">{t('approvals.auditNote')}</span>}
      />
    </Card>
  );
}
