import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { useMay } from '../../app/session.tsx';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { FilterBar } from '../../ui/filters/filter-bar.tsx';
import { choiceFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Empty, ErrorState } from '../../ui/states.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { officeMoment } from '../records/office-time.ts';
import { useBatches } from './api/queries.ts';
import { batchColumns } from './list/batch-columns.tsx';
import { DropZone } from './list/drop-zone.tsx';
import { UploadList } from './list/upload-list.tsx';
import { useUploads } from './list/use-uploads.ts';
import './sources.css';

const STATUSES = ['review', 'confirmed', 'discarded'] as const;
const KINDS = ['import', 'form', 'merge', 'undo', 'rule', 'erase'] as const;
const FILTERS = { status: choiceFilter(STATUSES), kind: choiceFilter(['all', ...KINDS]) };

/** Everything that came in, by what became of it; files are dropped here. */
export default function SourcesPage() {
  const { values, set } = useUrlFilters(FILTERS);
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayImport = useMay('ledger.import');
  const kind = values.kind === 'all' ? undefined : values.kind;
  const batches = useBatches(values.status, kind);
  const uploads = useUploads((batchId, alone) => {
    void client.invalidateQueries({ queryKey: ['batches'] });
    if (alone) void navigate({ to: '/sources/batches/$id', params: { id: batchId } });
  });
  const add = useRef(uploads.add);
  add.current = uploads.add;
  const onFiles = useCallback((files: readonly File[]) => add.current(files), []);
  const input = useRef<HTMLInputElement>(null);
  const columns = useMemo(() => batchColumns(values.status), [values.status]);
  const first = batches.data?.pages[0];
  const rows = batches.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = (id: string) => void navigate({ to: '/sources/batches/$id', params: { id } });
  return (
    <DropZone enabled={mayImport} onFiles={onFiles}>
      <PageTitle title={t('sources.title')} path={t('sources.listPath')} />
      <ContextBar label={t('sources.statusTabs')}>
        <Segmented
          label={t('sources.statusTabs')}
          value={values.status}
          onChange={(status) => set({ status })}
          options={STATUSES.map((status) => ({
            value: status,
            label: t(`sources.status.${status}`),
            ...(first ? { count: first.statuses[status] } : {}),
          }))}
        />
        <FilterBar
          filters={[
            {
              id: 'kind',
              name: t('sources.kindFilter'),
              options: KINDS.map((each) => ({ value: each, label: t(`sources.kind.${each}`) })),
              value: kind ?? null,
              onChange: (next: string | null) => set({ kind: KINDS.find((each) => each === next) ?? 'all' }),
            },
          ]}
          {...(kind === undefined ? {} : { onClear: () => set({ kind: 'all' }) })}
        />
        <div className="gt-context-end">
          <Link to="/reports">{t('reports.fromSources')}</Link>
          <Link to="/sources/columns">{t('sources.own.link')}</Link>
          {mayImport ? (
            <>
              <span className="gt-note gt-upload-hint">{t('sources.upload.hint')}</span>
              <Button type="primary" icon={<UploadOutlined />} onClick={() => input.current?.click()}>
                {t('sources.upload.button')}
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                multiple
                accept=".xlsx,.xls,.csv"
                aria-label={t('sources.upload.button')}
                onChange={(event) => {
                  onFiles([...(event.target.files ?? [])]);
                  // The same file may be chosen again after it was corrected.
                  event.target.value = '';
                }}
              />
            </>
          ) : (
            <span className="gt-note">{t('sources.upload.noRight')}</span>
          )}
        </div>
      </ContextBar>
      <div className="gt-sources">
        <UploadList uploads={uploads} />
        <Card flush className="gt-sources-list">
          {batches.error && !batches.data ? (
            <ErrorState error={batches.error} onRetry={() => void batches.refetch()} />
          ) : (
            <DataTable
              label={t('sources.statusTabs')}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              pageKeys
              onOpen={(row) => open(row.id)}
              loading={batches.isFetching}
              onEnd={() => {
                if (batches.hasNextPage && !batches.isFetchingNextPage) void batches.fetchNextPage();
              }}
              empty={
                <Empty
                  title={t(`sources.empty.${values.status}`)}
                  note={values.status === 'review' && mayImport ? t('sources.empty.reviewNote') : undefined}
                  {...(values.status === 'review' && first && first.statuses.confirmed > 0
                    ? {
                        action: {
                          label: t('sources.empty.seeConfirmed', { n: first.statuses.confirmed }),
                          run: () => set({ status: 'confirmed' }),
                        },
                      }
                    : {})}
                />
              }
            />
          )}
          <ListFoot
            total={first?.total ?? 0}
            shown={rows.length}
            unit={t('sources.unit')}
            asOf={officeMoment(batches.dataUpdatedAt).replace('T', ' ')}
          />
        </Card>
      </div>
    </DropZone>
  );
}
