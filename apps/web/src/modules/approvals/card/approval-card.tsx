import type { ProjectApprovals } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { useProjectApprovals } from '../api.ts';
import { shortDay } from '../model/words.ts';
import { Gantt } from './gantt.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { ModeRemark } from './mode-remark.tsx';
import { SettingsDialog, type SettingsDialogProps } from './settings-dialog.tsx';
import { WhatIfs } from './what-ifs.tsx';
import '../approvals.css';

/** Why works cannot start yet, and when they can: items, clocks, critical path, earliest lawful start, what would be sooner. */
export function ApprovalCard() {
  const { record, known } = useRecordPage();
  const { data, error, refetch } = useProjectApprovals(record.id, known === null);
  if (data?.graph) return <Road approvals={data} projectId={record.id} />;
  return (
    <Card title={t('approvals.card.title')} className="gt-project-approvals">
      {known !== null && <Empty title={t('approvals.card.past')} />}
      {known === null && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {known === null && !error && !data && <Skeleton />}
      {data && (
        <>
          <Empty
            title={t('approvals.card.none')}
            note={t('approvals.card.noneNote', { facts: data.missing.join(t('approvals.item.listed')) })}
          />
          <ModeRemark remark={data.modeRemark} />
          <SettingsButton approvals={data} projectId={record.id} />
        </>
      )}
    </Card>
  );
}

function Road({ approvals, projectId }: { readonly approvals: ProjectApprovals; readonly projectId: string }) {
  const [opened, setOpened] = useState<string | null>(null);
  const { elapsed, today, graph, mode, ready, items } = approvals;
  const item = items.find(({ code }) => code === opened);
  const titles = ready.map((code) => `${code} ${items.find((each) => each.code === code)?.title ?? ''}`);
  return (
    <TwinCard
      title={t('approvals.card.title')}
      note={`${graph?.title ?? ''} · ${mode?.title ?? t('approvals.card.standard')}`}
      className="gt-project-approvals"
      extra={elapsed && <ElapsedNote elapsed={elapsed} today={today} />}
      twin={twinOf(approvals, setOpened)}
    >
      <Gantt approvals={approvals} onOpen={setOpened} />
      <div className="gt-approval-foot">
        <ModeRemark remark={approvals.modeRemark} />
        <p>
          {titles.length > 0
            ? t('approvals.card.ready', { items: titles.join(t('approvals.item.listed')) })
            : t('approvals.card.readyNone')}
        </p>
        <WhatIfs approvals={approvals} />
        <SettingsButton approvals={approvals} projectId={projectId} />
      </div>
      {item && (
        <ItemDrawer
          item={item}
          projectId={projectId}
          version={approvals.version}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </TwinCard>
  );
}

function SettingsButton({ approvals, projectId }: Pick<SettingsDialogProps, 'approvals' | 'projectId'>) {
  const [open, setOpen] = useState(false);
  if (!approvals.maySettle) return null;
  return (
    <>
      <Button className="gt-approval-settle" onClick={() => setOpen(true)}>
        {t('approvals.settings.open')}
      </Button>
      {open && <SettingsDialog approvals={approvals} projectId={projectId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ElapsedNote({
  elapsed,
  today,
}: Pick<ProjectApprovals, 'today'> & { elapsed: NonNullable<ProjectApprovals['elapsed']> }) {
  const { since, days, by } = elapsed;
  const { agency, applicant, excluded, stopped } = by;
  return (
    <span className="gt-note">
      {t('approvals.card.elapsed', { since: shortDay(since, today), days, agency, applicant })}
      {excluded + stopped > 0 && ` · ${t('approvals.card.elapsedRest', { excluded, stopped })}`}
    </span>
  );
}

function twinOf({ items, today }: ProjectApprovals, onOpen: (code: string) => void) {
  return {
    caption: t('approvals.card.caption'),
    head: [
      t('approvals.card.item'),
      t('approvals.column.body'),
      t('approvals.column.state'),
      t('approvals.card.start0'),
      t('approvals.card.finish'),
      t('approvals.column.agency'),
      t('approvals.column.applicant'),
      t('approvals.card.float'),
      t('approvals.card.critical'),
    ],
    rows: items.map((item) => ({
      id: item.code,
      cells: [
        <button key="open" type="button" className="gt-link" onClick={() => onOpen(item.code)}>
          {item.code} {item.title}
        </button>,
        item.body,
        item.clock ? t(`approvals.state.${item.clock.state}`) : '—',
        item.forecast ? shortDay(item.forecast.start, today) : '—',
        item.forecast ? shortDay(item.forecast.finish, today) : '—',
        item.clock?.days.agency ?? '—',
        item.clock?.days.applicant ?? '—',
        item.forecast?.totalFloat ?? '—',
        item.critical ? t('approvals.card.yes') : '',
      ],
    })),
  };
}
