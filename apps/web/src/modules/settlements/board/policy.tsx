import {
  POLICY_STATES,
  type PolicyBoard,
  type PolicyRow,
  type PolicySums,
  policyStateSchema,
  policyWorkbookEndpoint,
} from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { formatCount } from '../../../ui/format.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Tag } from '../../../ui/tag.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { usePolicyBoard } from '../api.ts';
import { printScore } from '../print.ts';
import { inWan, KnownWan, Unseen, Wan } from '../wan.tsx';
import { ListCard } from './list-card.tsx';
import type { BoardProps } from './narrowing.ts';

/** What was promised, paid and is due: by place, and project by project. */
export function PolicyBoardView({ scope, state: asked, onNarrow }: BoardProps) {
  const state = policyStateSchema.safeParse(asked).data ?? null;
  const query = { ...scope, ...(state === null ? {} : { state }) };
  const { data, error, refetch, isPlaceholderData } = usePolicyBoard(query);
  const dictionary = useDictionary().data;
  const navigate = useNavigate();
  const columns = useMemo(() => (dictionary ? columnsOf(dictionary) : []), [dictionary]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !dictionary) return <Skeleton rows={12} />;
  return (
    <div className="gt-settlements" aria-busy={isPlaceholderData}>
      <Places board={data} onNarrow={onNarrow} />
      <ListCard
        note={t('settlements.policyNote')}
        rows={data.rows}
        total={data.total}
        columns={columns}
        onOpen={({ id }) => void navigate({ to: '/settlements/projects/$id', params: { id } })}
        workbook={{ of: policyWorkbookEndpoint, query }}
        choice={{
          ...{ states: POLICY_STATES, tally: data.tally, value: state },
          word: (each) => t(`settlements.policyState.${each}`),
        }}
        none={t('settlements.nonePolicy')}
        onNarrow={onNarrow}
      />
      <p className="gt-note">
        {t('settlements.rule', { title: data.rule.title, version: data.rule.version, note: data.rule.sourceNote })}
      </p>
    </div>
  );
}

function Places({ board, onNarrow }: { readonly board: PolicyBoard; readonly onNarrow: BoardProps['onNarrow'] }) {
  const row = (id: string, name: string, sums: PolicySums, open: (() => void) | null) => {
    // Settled, and not for this reader, is something other than not settled.
    const unscored = t(sums.scoresHidden > 0 ? 'settlements.hidden' : 'settlements.unsettled');
    return {
      id,
      cells: [
        open === null ? (
          name
        ) : (
          <button key="name" type="button" className="gt-link" onClick={open}>
            {name}
          </button>
        ),
        <Figure
          key="projects"
          label={`${name}${t('settlements.count')}`}
          {...(open === null ? {} : { onProvenance: open })}
        >
          {formatCount(sums.projects)}
        </Figure>,
        ...(['agreed', 'due', 'paid', 'balance'] as const).map((field) => (
          <Wan
            key={field}
            yuan={sums[field]}
            label={`${name}${t(`settlements.${field}`)}`}
            signed={field === 'balance'}
            {...(open === null ? {} : { onProvenance: open })}
          />
        )),
        formatCount(sums.settled),
        printScore(sums.scoreByMoney, unscored),
        printScore(sums.scoreByCount, unscored),
      ],
    };
  };
  const { moneyHidden, scoresHidden } = board.sums;
  const notes = [
    t('settlements.asOf', { day: board.day }),
    ...(scoresHidden > 0 ? [t('settlements.leftOut', { scores: scoresHidden, money: moneyHidden })] : []),
  ];
  const all = () => onNarrow({ territory: null, state: null });
  return (
    <Card flush title={t('settlements.places')} note={notes.join(' · ')}>
      <TwinTable
        caption={t('settlements.places')}
        head={[
          t('settlements.place'),
          t('settlements.count'),
          ...(['agreed', 'due', 'paid', 'balance'] as const).map((field) => inWan(t(`settlements.${field}`))),
          t('settlements.settled'),
          t('settlements.scoreByMoney'),
          t('settlements.scoreByCount'),
        ]}
        rows={[
          ...board.places.map(({ name, territoryId, sums }) =>
            row(
              String(territoryId ?? name),
              name,
              sums,
              territoryId === null ? null : () => onNarrow({ territory: String(territoryId), state: null }),
            ),
          ),
          row('all', t('settlements.all'), board.sums, all),
        ]}
      />
    </Card>
  );
}

function columnsOf(dictionary: Dictionary): readonly Column<PolicyRow>[] {
  const amount = (field: 'agreed' | 'paid' | 'due' | 'balance'): Column<PolicyRow> => ({
    ...{ id: field, title: t(`settlements.${field}`), unit: t('money.wan'), width: 108, align: 'right' },
    render: (row) => <KnownWan yuan={row[field]} signed={field === 'balance'} />,
  });
  return [
    {
      ...{ id: 'name', title: t('settlements.project'), width: 190, grow: true },
      render: ({ id, name }) => (
        <Link to="/settlements/projects/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      ...{ id: 'place', title: t('settlements.place'), width: 118 },
      render: ({ territoryId }) => dictionary.territory(territoryId)?.name ?? '',
    },
    amount('agreed'),
    amount('due'),
    {
      ...{ id: 'from', title: t('settlements.dueBy'), width: 86 },
      render: ({ dueFrom }) => t(dueFrom === 'SETTLEMENT' ? 'settlements.bySettlement' : 'settlements.byInstalments'),
    },
    amount('paid'),
    amount('balance'),
    {
      ...{ id: 'state', title: t('settlements.stateHead'), width: 96 },
      render: ({ state }) => (
        <Tag tone={state === 'CONFIRMED' ? 'green' : state === 'SUBMITTED' ? 'accent' : 'plain'}>
          {t(`settlements.policyState.${state}`)}
        </Tag>
      ),
    },
    {
      ...{ id: 'score', title: t('settlements.score'), width: 76, align: 'right' },
      render: ({ score, hidden }) => (hidden ? <Unseen /> : printScore(score, '—')),
    },
    {
      ...{ id: 'follow', title: t('settlements.follow'), width: 176 },
      render: ({ follow }) => follow && t('settlements.followDue', { title: follow.title, day: follow.due }),
    },
  ];
}
