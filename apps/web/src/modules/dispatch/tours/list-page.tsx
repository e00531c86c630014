import type { TourList } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useTours } from './api.ts';
import { CreateDialog } from './create-dialog.tsx';

const TONES = { PLANNING: 'accent', PLANNED: 'yellow', SEALED: 'green' } as const;

/** The tours of the office, the latest first, and the days for which one may still be planned. */
export function TourListPage() {
  const tours = useTours();
  if (tours.isError) return <ErrorState error={tours.error} onRetry={() => void tours.refetch()} />;
  if (!tours.data) return <Skeleton rows={8} />;
  return (
    <div className="gt-tour-columns">
      <Tours list={tours.data} />
      <OpenDays list={tours.data} />
    </div>
  );
}

function Tours({ list: { tours, asOf } }: { readonly list: TourList }) {
  return (
    <Card flush title={t('tours.list')} note={t('tours.listNote', { at: printInstant(asOf), n: tours.length })}>
      {tours.length === 0 && <Empty title={t('tours.none')} note={t('tours.noneNote')} />}
      <ul className="gt-tour-list">
        {tours.map(({ id, title, status, entrants, sites, cards, cardsIn, myCard }) => (
          <li key={id}>
            <Link to="/dispatch" search={{ view: 'tours', tour: id }}>
              {title}
            </Link>{' '}
            <Tag tone={TONES[status]}>{t(`tours.status.${status}`)}</Tag>{' '}
            {myCard !== null && (
              <Link to="/dispatch" search={{ view: 'tours', tour: id, card: myCard }} className="gt-link">
                {t('tours.myCard')}
              </Link>
            )}
            <span className="gt-note">{t('tours.counts', { entrants, sites, in: cardsIn, cards })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OpenDays({ list: { open, defaults } }: { readonly list: TourList }) {
  const mayPlan = useMay('dispatch.manage');
  const [chosen, setChosen] = useState<TourList['open'][number] | null>(null);
  return (
    <Card title={t('tours.open')} note={t('tours.openNote')}>
      {open.length === 0 && <p className="gt-note">{t('tours.openNone')}</p>}
      <ul className="gt-tour-open">
        {open.map((day) => (
          <li key={`${day.scheduleId} ${day.day}`}>
            <span>
              {day.day} {day.title}
            </span>
            {mayPlan && (
              <Button size="small" onClick={() => setChosen(day)}>
                {t('tours.create')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <CreateDialog chosen={chosen} defaults={defaults} onClose={() => setChosen(null)} />}
    </Card>
  );
}
