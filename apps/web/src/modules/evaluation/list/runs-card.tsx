import type { EvaluationBrief } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { RowCards } from '../../../ui/row-cards.tsx';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { officeMoment } from '../../records/office-time.ts';
import { printRunPeriod } from '../model/numbers.ts';
import { RunStatus } from '../run/run-status.tsx';
import type { SchemeItem } from './schemes-card.tsx';

export interface RunsCardProps {
  readonly runs: readonly EvaluationBrief[];
  readonly schemes: readonly SchemeItem[];
  /** The scheme that the list is narrowed to. */
  readonly scheme: string | null;
  readonly onScheme: (scheme: string | null) => void;
  readonly loading: boolean;
  readonly asOf: number;
  readonly act: ReactNode;
  /** Whether the reader may begin one himself. */
  readonly mayRun: boolean;
}

/** Every run with its state, the countdown of its notice, its objections and whose turn it is. */
export function RunsCard({ runs, schemes, scheme, onScheme, loading, asOf, act, mayRun }: RunsCardProps) {
  const navigate = useNavigate();
  const narrow = useNarrow();
  const empty =
    scheme === null ? (
      <Empty
        title={t('evaluation.runs.none')}
        note={t(mayRun ? 'evaluation.runs.noneNote' : 'evaluation.runs.noneForYou')}
      />
    ) : (
      <Empty
        title={t('evaluation.runs.noneOf')}
        action={{ label: t('evaluation.runs.all'), run: () => onScheme(null) }}
      />
    );
  return (
    <Card
      title={t('evaluation.runs.title')}
      extra={
        <>
          <select
            className="gt-run-select"
            aria-label={t('evaluation.runs.filter')}
            value={scheme ?? ''}
            onChange={(event) => onScheme(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{t('evaluation.runs.anyScheme')}</option>
            {schemes.map(({ scheme: { id, title } }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          {act}
        </>
      }
      flush
      className="gt-runs-card"
    >
      {narrow ? (
        <RowCards label={t('evaluation.runs.title')} cards={runs.map(cardOf)} empty={empty} />
      ) : (
        <DataTable
          label={t('evaluation.runs.title')}
          columns={columns()}
          rows={runs}
          rowId={({ id }) => id}
          rowHeight={34}
          pageKeys
          onOpen={({ id }) => void navigate({ to: '/evaluation/$id', params: { id } })}
          loading={loading}
          empty={empty}
        />
      )}
      <ListFoot total={runs.length} unit={t('evaluation.runs.unit')} asOf={officeMoment(asOf).replace('T', ' ')} />
    </Card>
  );
}

function columns(): readonly Column<EvaluationBrief>[] {
  return [
    { id: 'title', title: t('evaluation.column.run'), width: 210, grow: true, render: (run) => <RunLink run={run} /> },
    { id: 'period', title: t('evaluation.column.period'), width: 108, render: ({ period }) => printRunPeriod(period) },
    { id: 'status', title: t('evaluation.column.status'), width: 284, render: (run) => <RunStatus run={run} /> },
    { id: 'units', title: t('evaluation.column.units'), width: 64, align: 'right', render: ({ units }) => units },
    {
      ...{ id: 'objections', title: t('evaluation.column.objections'), width: 84, align: 'right' },
      render: ({ objectionsOpen }) => (objectionsOpen === 0 ? '—' : <b>{objectionsOpen}</b>),
    },
    { id: 'next', title: t('evaluation.column.next'), width: 176, grow: true, render: nextText },
    { id: 'office', title: t('evaluation.column.office'), width: 96, render: ({ office }) => office },
    { id: 'made', title: t('evaluation.column.made'), width: 150, render: madeText },
  ];
}

function RunLink({ run: { id, title } }: { readonly run: EvaluationBrief }) {
  return (
    <Link to="/evaluation/$id" params={{ id }}>
      {title}
    </Link>
  );
}

const nextText = ({ next }: EvaluationBrief) => (
  <span title={next ?? undefined}>{next ?? t('evaluation.runs.over')}</span>
);
const madeText = ({ madeBy, madeOn }: EvaluationBrief) => `${madeOn} ${madeBy}`;

function cardOf(run: EvaluationBrief) {
  return {
    id: run.id,
    head: <RunStatus run={run} />,
    title: <RunLink run={run} />,
    facts: [
      printRunPeriod(run.period),
      t('evaluation.runs.units', { n: run.units }),
      run.objectionsOpen === 0 ? null : t('evaluation.notice.openCount', { n: run.objectionsOpen }),
      run.next,
    ],
  };
}
