import type { ReportLine } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../app/session.tsx';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { officeMoment, printInstant } from '../records/office-time.ts';
import { AddReport } from './add-report.tsx';
import { useReports } from './api.ts';
import './reports.css';

const open = ({ counts }: ReportLine) => counts.waiting + counts.doubtful;

const number = (id: string, title: string, of: (line: ReportLine) => number): Column<ReportLine> => ({
  ...{ id, title, width: 64, align: 'right', render: of },
});

const columns = (): readonly Column<ReportLine>[] => [
  { id: 'title', title: t('reports.column.title'), width: 250, grow: true, render: ({ title }) => title },
  { id: 'place', title: t('reports.column.place'), width: 88, render: ({ place }) => place ?? '' },
  { id: 'publisher', title: t('reports.column.publisher'), width: 112, render: ({ publisher }) => publisher ?? '' },
  {
    id: 'publishedOn',
    title: t('reports.column.publishedOn'),
    width: 92,
    render: ({ publishedOn }) => publishedOn ?? '',
  },
  number('characters', t('reports.column.characters'), ({ characters }) => characters),
  number('all', t('reports.column.all'), ({ counts }) => counts.all),
  number('open', t('reports.column.open'), open),
  number('accepted', t('reports.column.accepted'), ({ counts }) => counts.accepted),
  number('ready', t('reports.column.ready'), ({ counts }) => counts.ready),
  { id: 'progress', title: t('reports.column.progress'), width: 84, render: (line) => <Progress line={line} /> },
  { id: 'addedBy', title: t('reports.column.addedBy'), width: 72, render: ({ addedBy }) => addedBy },
  { id: 'addedAt', title: t('reports.column.addedAt'), width: 128, render: ({ addedAt }) => printInstant(addedAt) },
];

function Progress({ line }: { readonly line: ReportLine }) {
  const done = line.counts.all - open(line);
  return (
    <progress
      className="gt-reports-progress"
      value={done}
      max={Math.max(1, line.counts.all)}
      aria-label={t('reports.progress', { done, all: line.counts.all })}
    />
  );
}

/** Reports that were brought, the newest first, with what waits in each. */
export default function ReportsPage() {
  const reports = useReports();
  const navigate = useNavigate();
  const mayWrite = useMay('project.write');
  const first = reports.data?.pages[0];
  const rows = reports.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageTitle title={t('reports.list')} path={t('reports.listPath')} />
      <ContextBar label={t('reports.list')}>
        {first && <span className="gt-note">{t('reports.waitingAll', { n: first.waiting })}</span>}
        <div className="gt-context-end">
          <Link to="/reports/corrections">{t('reports.corrections')}</Link>
          {mayWrite ? <AddReport /> : <span className="gt-note">{t('reports.add.noRight')}</span>}
        </div>
      </ContextBar>
      <Card flush className="gt-reports-list">
        {reports.error && !reports.data ? (
          <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
        ) : (
          <DataTable
            label={t('reports.list')}
            columns={columns()}
            rows={rows}
            rowId={({ id }) => id}
            pageKeys
            onOpen={({ id }) => void navigate({ to: '/reports/$id', params: { id } })}
            loading={reports.isFetching}
            onEnd={() => {
              if (reports.hasNextPage && !reports.isFetchingNextPage) void reports.fetchNextPage();
            }}
            empty={<Empty title={t('reports.empty')} note={t('reports.emptyNote')} />}
          />
        )}
        <ListFoot
          total={first?.total ?? 0}
          shown={rows.length}
          unit={t('reports.unit')}
          asOf={officeMoment(reports.dataUpdatedAt).replace('T', ' ')}
        />
      </Card>
    </>
  );
}
