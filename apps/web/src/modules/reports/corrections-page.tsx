import type { Correction } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMay } from '../../app/session.tsx';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty, ErrorState, messageOf } from '../../ui/states.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ListFoot } from '../../ui/table/list-foot.tsx';
import { officeMoment, printInstant } from '../records/office-time.ts';
import { useCorrections, useRevoke } from './api.ts';
import './reports.css';

/** What later reports are read with, and what no longer is. */
export default function CorrectionsPage() {
  const corrections = useCorrections();
  const revoke = useRevoke();
  const mayRevoke = useMay('project.write');
  const rows = corrections.data?.rows ?? [];
  return (
    <>
      <PageTitle title={t('reports.corrections')} path={<Link to="/reports">{t('reports.correctionsPath')}</Link>} />
      <ContextBar label={t('reports.corrections')}>
        <span className="gt-note">{t('reports.correctionsNote')}</span>
        {revoke.error && <span role="alert">{messageOf(revoke.error)}</span>}
      </ContextBar>
      <Card flush className="gt-reports-list">
        {corrections.error && !corrections.data ? (
          <ErrorState error={corrections.error} onRetry={() => void corrections.refetch()} />
        ) : (
          <DataTable
            label={t('reports.corrections')}
            columns={columns(mayRevoke ? revoke.mutate : null)}
            rows={rows}
            rowId={({ id }) => id}
            loading={corrections.isFetching}
            empty={<Empty title={t('reports.correctionsEmpty')} note={t('reports.correctionsEmptyNote')} />}
          />
        )}
        <ListFoot
          total={rows.length}
          shown={rows.length}
          unit={t('reports.correctionUnit')}
          asOf={officeMoment(corrections.dataUpdatedAt).replace('T', ' ')}
        />
      </Card>
    </>
  );
}

function columns(onRevoke: ((id: string) => void) | null): readonly Column<Correction>[] {
  return [
    { id: 'phrase', title: t('reports.correction.phrase'), width: 180, grow: true, render: ({ phrase }) => phrase },
    { id: 'unit', title: t('reports.correction.unit'), width: 72, render: ({ unit }) => unit ?? '' },
    {
      id: 'act',
      title: t('reports.correction.act'),
      width: 180,
      render: ({ act, indicator }) => (act === 'NOT_A_FACT' ? t('reports.correction.notAFact') : (indicator ?? '')),
    },
    {
      id: 'report',
      title: t('reports.correction.report'),
      width: 240,
      render: ({ reportId, report }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {report}
        </Link>
      ),
    },
    { id: 'madeBy', title: t('reports.correction.madeBy'), width: 84, render: ({ madeBy }) => madeBy },
    { id: 'madeAt', title: t('reports.correction.madeAt'), width: 128, render: ({ madeAt }) => printInstant(madeAt) },
    {
      id: 'state',
      title: t('reports.correction.state'),
      width: 220,
      render: ({ id, revokedAt, revokedBy }) =>
        revokedAt !== null ? (
          t('reports.correction.revoked', { by: revokedBy ?? '', at: printInstant(revokedAt) })
        ) : (
          <>
            {t('reports.correction.inForce')}{' '}
            {onRevoke && (
              <Button size="small" onClick={() => onRevoke(id)}>
                {t('reports.correction.revoke')}
              </Button>
            )}
          </>
        ),
    },
  ];
}
