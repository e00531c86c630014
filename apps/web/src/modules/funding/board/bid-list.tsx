import type { Bid } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { RowCards } from '../../../ui/row-cards.tsx';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { BidStateTags, stillFor, turnWord } from '../bid/state.tsx';
import { channelWord } from '../channel.ts';
import { rateOrDash, wanOrDash } from '../money.tsx';

/** The bids, worst first; on a phone one below the other. */
export function BidList({ bids }: { readonly bids: readonly Bid[] }) {
  const navigate = useNavigate();
  const empty = <Empty title={t('funding.none')} note={t('funding.noneNote')} />;
  if (useNarrow()) return <RowCards label={t('funding.list')} cards={bids.map(card)} empty={empty} />;
  return (
    <DataTable
      label={t('funding.list')}
      columns={columns()}
      rows={bids}
      rowId={({ id }) => id}
      pageKeys
      onOpen={({ id }) => void navigate({ to: '/funding/$id', params: { id } })}
      empty={empty}
    />
  );
}

const nameLink = ({ id, name }: Bid) => (
  <Link to="/funding/$id" params={{ id }}>
    {name}
  </Link>
);

const amount = (id: 'applied' | 'allocated' | 'paid'): Column<Bid> => ({
  ...{ id, title: t(`funding.${id}`), unit: t('money.wan'), width: 92, align: 'right' },
  render: (bid) => wanOrDash(bid[id]),
});

const columns = (): readonly Column<Bid>[] => [
  { id: 'name', title: t('funding.name'), width: 170, grow: true, render: nameLink },
  { id: 'state', title: t('funding.stateHead'), width: 210, render: (bid) => <BidStateTags bid={bid} /> },
  { id: 'still', title: t('funding.still'), width: 72, align: 'right', render: stillFor },
  { id: 'turn', title: t('funding.turnHead'), width: 72, render: turnWord },
  amount('applied'),
  amount('allocated'),
  amount('paid'),
  { id: 'rate', title: t('funding.rate'), width: 66, align: 'right', render: ({ rate }) => rateOrDash(rate) },
  { id: 'channel', title: t('funding.channelFilter'), width: 120, render: ({ channel }) => channelWord(channel) },
  { id: 'place', title: t('funding.place'), width: 92, render: ({ place }) => place },
  { id: 'due', title: t('funding.due'), width: 92, optional: true, render: ({ due }) => due ?? '' },
];

const card = (bid: Bid) => ({
  id: bid.id,
  title: nameLink(bid),
  head: <BidStateTags bid={bid} />,
  facts: [
    channelWord(bid.channel),
    bid.place,
    `${turnWord(bid)} ${stillFor(bid)}`,
    ...(['applied', 'allocated', 'paid'] as const).map((each) => `${t(`funding.${each}`)} ${wanOrDash(bid[each])}`),
  ],
});
