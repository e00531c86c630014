import type { Tour } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, messageOf } from '../../../ui/states.tsx';
import { useSetSites, useTours } from './api.ts';
import { EditDaysDialog } from './create-dialog.tsx';
import { PickDialog } from './pick-dialog.tsx';
import { draftOf, rowOf, rowsOf, type SiteRow } from './site-draft.ts';
import { SitesTable } from './sites-table.tsx';
import { WaysDialog } from './ways-dialog.tsx';

export interface SitesCardProps {
  readonly tour: Tour;
  readonly mayPlan: boolean;
}

/** The sites of a tour as they are typed, and the ways to choose them, change the days and type ways in. */
export function SitesCard({ tour, mayPlan }: SitesCardProps) {
  const save = useSetSites(tour);
  const list = useTours();
  const [rows, setRows] = useState<readonly SiteRow[]>(() => rowsOf(tour));
  const [dialog, setDialog] = useState<'pick' | 'days' | 'ways' | null>(null);
  const close = () => setDialog(null);
  const drafts = rows.map(draftOf).filter((draft) => draft !== null);
  const changed = JSON.stringify(rows) !== JSON.stringify(rowsOf(tour));
  const defaults = list.data?.defaults;
  return (
    <Card
      flush
      title={t('tours.site.title')}
      note={t('tours.site.note', { n: rows.length, must: rows.filter(({ must }) => must).length })}
      extra={
        mayPlan && (
          <>
            <Button size="small" onClick={() => setDialog('days')}>
              {t('tours.day.edit')}
            </Button>
            <Button size="small" onClick={() => setDialog('ways')}>
              {t('tours.route.ways')}
            </Button>
            <Button size="small" onClick={() => setDialog('pick')}>
              {t('tours.site.choose')}
            </Button>
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('tours.site.none')} note={t('tours.site.noneNote')} />
      ) : (
        <SitesTable rows={rows} days={tour.days.length} mayPlan={mayPlan} onChange={setRows} />
      )}
      {mayPlan && changed && (
        <div className="gt-tour-save" role="status">
          <span>{t('tours.site.changed')}</span>
          <Button
            type="primary"
            size="small"
            loading={save.isPending}
            disabled={drafts.length < rows.length}
            onClick={() => save.mutate({ sites: drafts })}
          >
            {t('tours.site.save')}
          </Button>
          {save.error !== null && (
            <p className="gt-problem" role="alert">
              {messageOf(save.error)}
            </p>
          )}
        </div>
      )}
      {dialog === 'pick' && (
        <PickDialog
          chosen={rows.map(({ projectId }) => projectId)}
          onTake={(picked) => {
            setRows([...rows, ...picked.map((each) => rowOf(each, defaults?.stopMinutes ?? 1))]);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog === 'days' && defaults && <EditDaysDialog tour={tour} defaults={defaults} onClose={close} />}
      {dialog === 'ways' && <WaysDialog tour={tour} onClose={close} />}
    </Card>
  );
}
