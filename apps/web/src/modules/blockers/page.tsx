import { useSearch } from '@tanstack/react-router';
import { ContextBar, PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { LedgerListPage } from '../records/list/list-page.tsx';
import { BlockerBoard } from './board.tsx';
import { blockerLedger } from './ledger.ts';
import { BlockerViews } from './views.tsx';

/** The board of what is not closed; the whole ledger with its filters is one press away. */
export default function BlockerPage() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  // An address with filters of the list is an address of the list.
  const { view = Object.keys(search).length > 0 ? 'ledger' : 'board' } = search;
  if (view !== 'board') return <LedgerListPage ledger={blockerLedger} views={<BlockerViews view="ledger" />} />;
  return (
    <>
      <PageTitle title={t('ledgers.blocker.title')} />
      <ContextBar label={t('ledgers.blocker.title')} height={44} past={false}>
        <BlockerViews view="board" />
      </ContextBar>
      <BlockerBoard />
    </>
  );
}
