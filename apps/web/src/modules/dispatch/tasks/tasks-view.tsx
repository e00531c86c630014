import type { TaskRow } from '@guatu/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { type RowCard, RowCards } from '../../../ui/row-cards.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { ViewBar } from '../view-bar.tsx';
import { useTasks } from './api.ts';
import { FILTERS, type Filter, isUnder } from './offered.ts';
import { ReminderTags } from './reminder-tags.tsx';
import { statusWord } from './status-word.ts';
import { TaskDetail } from './task-detail.tsx';
import './tasks.css';

interface TaskSearch {
  readonly whose?: 'mine' | 'all';
  readonly filter?: Filter;
  readonly task?: string;
}

const COLUMNS: readonly Column<TaskRow>[] = [
  { id: 'remind', title: t('tasks.column.remind'), width: 190, render: ReminderTags },
  { id: 'what', title: t('tasks.column.what'), width: 220, grow: true, render: ({ title }) => title },
  { id: 'unit', title: t('tasks.column.unit'), width: 150, render: ({ unit }) => unit },
  { id: 'due', title: t('tasks.column.due'), width: 88, render: ({ due }) => due },
  { id: 'status', title: t('tasks.column.status'), width: 76, render: statusWord },
  { id: 'issued', title: t('tasks.column.issued'), width: 60, render: ({ issuedOn }) => issuedOn.slice(5) },
];

/** What a unit owes, or what the office waits for: every order with its reminders, and the acts on the one chosen. */
export function TasksView() {
  const search = useSearch({ strict: false }) as TaskSearch;
  const navigate = useNavigate();
  const mayManage = useMay('dispatch.manage');
  const { whose = mayManage ? 'all' : 'mine', filter = 'ALL' } = search;
  const open = useTasks({});
  const done = useTasks({ state: 'done' });
  const asked = filter === 'DONE' ? done : open;
  const change = (next: TaskSearch) => void navigate({ to: '.', search: { view: 'tasks', ...search, ...next } });
  const own = (rows: readonly TaskRow[]) => (whose === 'mine' ? rows.filter(({ mine }) => mine) : rows);
  const openRows = own(open.data?.tasks ?? []);
  const rows = filter === 'DONE' ? own(done.data?.tasks ?? []) : openRows.filter((row) => isUnder(filter, row));
  const chosen = rows.find(({ id }) => id === search.task) ?? rows[0];
  const narrow = useNarrow();
  const noTasks = <NoTasks whose={whose} filter={filter} onAll={() => change({ whose: 'all', filter: 'ALL' })} />;
  const counted = (each: Filter) =>
    each === 'DONE' ? own(done.data?.tasks ?? []).length : openRows.filter((row) => isUnder(each, row)).length;
  return (
    <>
      <ViewBar view="tasks">
        <Segmented
          label={t('tasks.whose')}
          value={whose}
          options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`tasks.${value}`) }))}
          onChange={(value) => change({ whose: value })}
        />
      </ViewBar>
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Skeleton rows={12} />}
      {asked.data && (
        <div className="gt-tasks">
          <Card
            flush
            title={t('tasks.title')}
            note={whose === 'mine' ? t('tasks.mineOf', { unit: asked.data.unit }) : t('tasks.allOf')}
            extra={
              <>
                <span>{t('tasks.count', { n: rows.length })}</span>
                <span className="gt-note">{t('tasks.asOf', { day: asked.data.today })}</span>
              </>
            }
          >
            <fieldset className="gt-task-filters" aria-label={t('tasks.filters')}>
              {FILTERS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === filter}
                  onClick={() => change({ filter: each })}
                >
                  {t(`tasks.filter.${each}`)} {counted(each)}
                </button>
              ))}
            </fieldset>
            {narrow ? (
              <RowCards
                label={t('tasks.title')}
                cards={rows.map((row) => taskCard(row, row.id === chosen?.id, () => change({ task: row.id })))}
                empty={noTasks}
              />
            ) : (
              <DataTable
                label={t('tasks.title')}
                columns={COLUMNS}
                rows={rows}
                rowId={({ id }) => id}
                activeId={chosen?.id ?? null}
                onActive={(task) => change({ task })}
                pageKeys
                loading={asked.isFetching}
                empty={noTasks}
              />
            )}
          </Card>
          {chosen ? (
            <TaskDetail key={chosen.id} task={chosen} />
          ) : (
            <Card>
              <p className="gt-note">{t('tasks.choose')}</p>
            </Card>
          )}
        </div>
      )}
    </>
  );
}

/** One task as a phone lists it; a press opens it below the list. */
function taskCard(row: TaskRow, active: boolean, onOpen: () => void): RowCard {
  return {
    ...{ id: row.id, active },
    head: (
      <>
        {row.due} <ReminderTags {...row} />
      </>
    ),
    title: (
      <button type="button" className="gt-link" onClick={onOpen}>
        {row.title}
      </button>
    ),
    facts: [row.unit, statusWord(row)],
  };
}

interface NoTasksProps {
  readonly whose: 'mine' | 'all';
  readonly filter: Filter;
  readonly onAll: () => void;
}

function NoTasks({ whose, filter, onAll }: NoTasksProps) {
  const title =
    filter === 'ALL' ? t(`tasks.none.${whose}`) : t('tasks.none.filtered', { filter: t(`tasks.filter.${filter}`) });
  const action = whose === 'mine' ? { action: { label: t('tasks.showAll'), run: onAll } } : {};
  return <Empty title={title} note={t('tasks.noneNote')} {...action} />;
}
