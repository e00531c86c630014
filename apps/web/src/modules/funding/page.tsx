import { BID_STATES, FUND_CHANNELS } from '@guatu/contract';
import { useSearch } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { FilterBar } from '../../ui/filters/filter-bar.tsx';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { LedgerListPage } from '../records/list/list-page.tsx';
import { BidBoardView } from './board/board.tsx';
import { DirectionsView } from './directions/directions.tsx';
import { fundingLedger } from './ledger.ts';
import { FundingViews } from './views.tsx';
import './funding.css';

const ONLY = ['ALL', 'STUCK', 'LATE'] as const;
const FILTERS = {
  state: choiceFilter(['ALL', ...BID_STATES]),
  channel: choiceFilter(['ALL', ...FUND_CHANNELS]),
  only: choiceFilter(ONLY),
  direction: textFilter,
};
/** Keys of the list's own addresses, which other pages lead to. */
const OWN = ['view', ...Object.keys(FILTERS)];

/** Bids for funds of higher levels: the pipeline, the directions with the projects that qualify, and the ledger. */
export default function FundingPage() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const { values, set } = useUrlFilters(FILTERS);
  const foreign = Object.keys(search).some((key) => !OWN.includes(key));
  const view = search.view ?? (foreign ? 'ledger' : 'board');
  if (view === 'ledger') return <LedgerListPage ledger={fundingLedger} views={<FundingViews view="ledger" />} />;
  if (view === 'directions') {
    return (
      <>
        <PageTitle title={t('funding.title')} path={t('funding.directions')} />
        <ContextBar label={t('funding.filters')} past={false}>
          <FundingViews view="directions" />
        </ContextBar>
        <DirectionsView chosen={values.direction} onChoose={(direction) => set({ direction })} />
      </>
    );
  }
  const { state, channel, only } = values;
  return (
    <>
      <PageTitle title={t('funding.title')} />
      <ContextBar label={t('funding.filters')} past={false}>
        <FundingViews view="board" />
        <Segmented
          label={t('funding.onlyLabel')}
          value={only}
          onChange={(next) => set({ only: next })}
          options={ONLY.map((value) => ({ value, label: t(`funding.only.${value}`) }))}
        />
        <FilterBar
          filters={[
            {
              id: 'channel',
              name: t('funding.channelFilter'),
              options: FUND_CHANNELS.map((value) => ({ value, label: t(`funding.channel.${value}`) })),
              value: channel === 'ALL' ? null : channel,
              onChange: (next: string | null) => set({ channel: FUND_CHANNELS.find((each) => each === next) ?? 'ALL' }),
            },
          ]}
        />
      </ContextBar>
      <BidBoardView
        query={{
          ...(state === 'ALL' ? {} : { state }),
          ...(channel === 'ALL' ? {} : { channel }),
          ...(only === 'ALL' ? {} : { only }),
        }}
        onState={(next) => set({ state: next ?? 'ALL' })}
        onChannel={(next) => set({ channel: FUND_CHANNELS.find((each) => each === next) ?? 'ALL' })}
      />
    </>
  );
}
