import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { ViewBar } from '../view-bar.tsx';
import { CardPage } from './card-page.tsx';
import { TourListPage } from './list-page.tsx';
import { TourPage } from './tour-page.tsx';
import type { TourSearch } from './tour-search.ts';
import '../calendar/calendar.css';
import './tours.css';

/** Tours: the list, one of them, or one judge's sheet. */
export function ToursView() {
  const { tour, card } = useSearch({ strict: false }) as TourSearch;
  const navigate = useNavigate();
  return (
    <>
      <ViewBar view="tours">
        {tour !== undefined && (
          <Button size="small" onClick={() => void navigate({ to: '.', search: { view: 'tours' } })}>
            {t('tours.back')}
          </Button>
        )}
      </ViewBar>
      {card !== undefined && tour !== undefined ? (
        <CardPage id={card} />
      ) : tour === undefined ? (
        <TourListPage />
      ) : (
        <TourPage id={tour} />
      )}
    </>
  );
}
