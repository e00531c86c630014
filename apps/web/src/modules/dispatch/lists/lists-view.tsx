import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, messageOf, Skeleton } from '../../../ui/states.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { ViewBar } from '../view-bar.tsx';
import { PAGE, useListWorkbook, useSixLists } from './api.ts';
import { ListTable } from './list-table.tsx';
import { VersionsCard } from './versions-card.tsx';
import '../tasks/tasks.css';
import '../calendar/calendar.css';
import './lists.css';

interface ListSearch {
  readonly list?: string;
  readonly page?: string | number;
}

/** The six lists on one project key: one at a time, with the quarters that were frozen and what changed since. */
export function ListsView() {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const asked = Number(search.page ?? 1);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const lists = useSixLists(search.list, page);
  const dictionary = useDictionary();
  const workbook = useListWorkbook();
  const mayExport = useMay('export');
  const go = (next: ListSearch) => void navigate({ to: '.', search: { view: 'lists', ...search, ...next } });
  const { data } = lists;
  const error = dictionary.error ?? (data ? null : lists.error);
  return (
    <>
      <ViewBar view="lists">
        {mayExport && (
          <div className="gt-context-end">
            <Button loading={workbook.isPending} onClick={() => workbook.mutate()}>
              {t('sixLists.export')}
            </Button>
          </div>
        )}
      </ViewBar>
      {workbook.error && (
        <p className="gt-problem" role="alert">
          {messageOf(workbook.error)}
        </p>
      )}
      {error && <ErrorState error={error} onRetry={() => void lists.refetch()} />}
      {!error && (!data || !dictionary.data) && <Skeleton rows={12} />}
      {data && dictionary.data && (
        <div className="gt-tasks">
          <Card
            flush
            title={data.list.title}
            note={t('sixLists.basis', { title: data.rule.title, version: data.rule.version })}
            extra={
              <>
                <Button size="small" disabled={page === 1} onClick={() => go({ page: page - 1 })}>
                  {t('sixLists.earlier')}
                </Button>
                <span>
                  {t('sixLists.count', {
                    from: data.shown === 0 ? 0 : (page - 1) * PAGE + 1,
                    to: (page - 1) * PAGE + data.shown,
                    n: data.projects,
                  })}
                </span>
                <Button size="small" disabled={page * PAGE >= data.projects} onClick={() => go({ page: page + 1 })}>
                  {t('sixLists.later')}
                </Button>
              </>
            }
          >
            <fieldset className="gt-task-filters" aria-label={t('sixLists.which')}>
              {data.lists.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  aria-pressed={id === data.list.id}
                  onClick={() => go({ list: id, page: 1 })}
                >
                  {title}
                </button>
              ))}
            </fieldset>
            {data.projects === 0 ? (
              <Empty title={t('sixLists.none')} note={t('sixLists.noneNote')} />
            ) : (
              <ListTable
                lists={data}
                dictionary={dictionary.data}
                readAt={new Date(lists.dataUpdatedAt).toISOString()}
              />
            )}
          </Card>
          <VersionsCard lists={data} dictionary={dictionary.data} />
        </div>
      )}
    </>
  );
}
