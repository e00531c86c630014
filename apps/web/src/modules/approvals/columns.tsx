import type { ApprovalAuditRow, ApprovalFileRow } from '@guatu/contract';
import { MINUS } from '@guatu/kernel';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Light } from '../../ui/light.tsx';
import { lightState } from '../../ui/light-state.ts';
import type { Column } from '../../ui/table/column.ts';
import { Tag } from '../../ui/tag.tsx';
import { modeRemarkWords } from './model/mode-remark.ts';
import { shortDay } from './model/words.ts';

/** Heads that carry their unit need the room for it. */
const WIDTHS: Readonly<Record<string, number>> = {
  agency: 104,
  applicant: 116,
  excluded: 104,
  stopped: 104,
  median: 168,
};
const widthOf = (id: string): number => WIDTHS[id] ?? 72;

/** A column of its own, since long names of projects and items would cut the mark off. */
const modeColumn = (): Column<ApprovalFileRow> => ({
  id: 'mode',
  title: t('approvals.column.mode'),
  width: 104,
  render: ({ modeRemark }) =>
    modeRemark !== null && (
      <span title={modeRemarkWords(modeRemark)}>
        <Tag tone="red">{t('approvals.modeRemark.mark')}</Tag>
      </span>
    ),
});

/** Columns of the files that are open; `marked` where the mode of one of their projects no longer holds. */
export function fileColumns(today: string, marked: boolean): readonly Column<ApprovalFileRow>[] {
  const days = (id: 'agency' | 'applicant' | 'excluded'): Column<ApprovalFileRow> => ({
    id,
    title: t(`approvals.column.${id}`),
    unit: t('approvals.days'),
    width: widthOf(id),
    align: 'right',
    render: (row) => row.days[id],
  });
  return [
    {
      id: 'light',
      title: t('approvals.column.state'),
      width: 76,
      render: ({ light, state }) => <Light state={lightState(light)} word={t(`approvals.state.${state}`)} />,
    },
    {
      id: 'project',
      title: t('approvals.column.project'),
      width: 210,
      grow: true,
      render: ({ projectId, projectName }) => (
        <Link to="/projects/$id" params={{ id: projectId }}>
          {projectName}
        </Link>
      ),
    },
    ...(marked ? [modeColumn()] : []),
    {
      id: 'item',
      title: t('approvals.column.item'),
      width: 184,
      render: ({ code, title, critical }) => (
        <>
          {code} {title} {critical && <Tag tone="accent">{t('approvals.column.critical')}</Tag>}
        </>
      ),
    },
    { id: 'body', title: t('approvals.column.body'), width: 140, render: ({ body }) => body },
    {
      id: 'accepted',
      title: t('approvals.column.accepted'),
      width: 68,
      render: ({ acceptedOn }) => (acceptedOn === null ? '—' : shortDay(acceptedOn, today)),
    },
    {
      id: 'due',
      title: t('approvals.column.due'),
      width: 72,
      render: ({ due }) =>
        due === null ? (
          '—'
        ) : (
          <span title={due.provisional ? t('approvals.provisional') : undefined}>{shortDay(due.day, today)}</span>
        ),
    },
    {
      id: 'remaining',
      title: t('approvals.column.remaining'),
      unit: t('approvals.days'),
      width: 104,
      align: 'right',
      render: ({ remaining }) => (remaining === null ? '—' : remaining < 0 ? `${MINUS}${-remaining}` : remaining),
    },
    days('agency'),
    days('applicant'),
    days('excluded'),
  ];
}

/** Columns of the audit: whose the days of each item were. */
export function auditColumns(): readonly Column<ApprovalAuditRow>[] {
  const number = (
    id: 'files' | 'decided' | 'late' | 'agency' | 'applicant' | 'excluded' | 'stopped' | 'median' | 'corrections',
    unit: string,
    render: (row: ApprovalAuditRow) => number | string,
  ): Column<ApprovalAuditRow> => ({
    id,
    title: t(`approvals.column.${id}`),
    unit,
    width: widthOf(id),
    align: 'right',
    render,
  });
  const [days, pieces] = [t('approvals.days'), t('approvals.pieces')];
  return [
    {
      id: 'item',
      title: t('approvals.column.item'),
      width: 240,
      grow: true,
      render: ({ code, title }) => `${code} ${title}`,
    },
    { id: 'body', title: t('approvals.column.body'), width: 200, render: ({ body }) => body },
    number('files', pieces, ({ files }) => files),
    number('decided', pieces, ({ decided }) => decided),
    number('late', pieces, ({ late }) => late),
    number('agency', days, (row) => row.days.agency),
    number('applicant', days, (row) => row.days.applicant),
    number('excluded', days, (row) => row.days.excluded),
    number('stopped', days, (row) => row.days.stopped),
    number('median', days, ({ medianAgencyDays }) => medianAgencyDays ?? '—'),
    number('corrections', t('approvals.times'), ({ corrections }) => corrections),
  ];
}
