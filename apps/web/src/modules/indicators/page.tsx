import { useNavigate, useSearch } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { MoneyUnitSwitch } from '../../ui/money.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { LedgerListPage } from '../records/list/list-page.tsx';
import { BoardView } from './board/board-view.tsx';
import { HalfView } from './board/half-view.tsx';
import { BreakdownsView } from './breakdowns/breakdowns-view.tsx';
import { DictionaryView } from './dictionary/dictionary-view.tsx';
import { FindingsView } from './findings/findings-view.tsx';
import { observationLedger } from './ledger.ts';
import './indicators.css';

const VIEWS = ['board', 'half', 'findings', 'breakdowns', 'dictionary', 'ledger'] as const;
type View = (typeof VIEWS)[number];
const FILTERS = {
  view: choiceFilter(VIEWS),
  place: textFilter,
  period: textFilter,
  state: textFilter,
  one: textFilter,
};

/** Figures of places: how they stand against their targets, what is doubtful about them, and the ledger they come from. */
export default function IndicatorsPage() {
  const filters = useUrlFilters(FILTERS);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  // A link that searches or filters records means the ledger.
  const asked = 'q' in search || 'where' in search;
  const view: View = asked ? 'ledger' : filters.values.view;
  const { place: placeText, period, state, one } = filters.values;
  const place = placeText !== null && /^\d{1,9}$/.test(placeText) ? Number(placeText) : null;
  const views = (
    <Segmented
      label={t('indicators.views')}
      value={view}
      onChange={(next) =>
        void navigate({
          to: '/indicators',
          search: {
            view: next,
            ...(placeText === null ? {} : { place: placeText }),
            ...(period === null ? {} : { period }),
          },
        })
      }
      options={VIEWS.map((each) => ({ value: each, label: t(`indicators.view.${each}`) }))}
    />
  );
  if (view === 'ledger') return <LedgerListPage ledger={observationLedger} views={views} />;
  const frame = {
    ...{ views, place, period, one },
    onPick: (next: { place?: string | null; period?: string | null; one?: string | null }) => filters.set(next),
  };
  if (view === 'board') return <BoardView {...frame} />;
  if (view === 'half') return <HalfView {...frame} />;
  return (
    <>
      <PageTitle title={t('indicators.title')} path={t(`indicators.view.${view}`)} />
      <ContextBar label={t('indicators.filters')}>
        {views}
        <MoneyUnitSwitch />
      </ContextBar>
      {view === 'findings' && <FindingsView state={state} onState={(next) => filters.set({ state: next })} />}
      {view === 'breakdowns' && <BreakdownsView />}
      {view === 'dictionary' && <DictionaryView />}
    </>
  );
}
