import { POLICY_STATES, type PolicyRow, policyStateSchema, policyWorkbookEndpoint } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Tag } from '../../../ui/tag.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { usePolicyBoard } from '../api.ts';
import { printScore } from '../print.ts';
import { KnownWan, Unseen } from '../wan.tsx';
import { ListCard } from './list-card.tsx';
import type { BoardProps } from './narrowing.ts';
import { PolicyPlaces } from './policy-places.tsx';

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
      {data.sums.projects > 0 && <PolicyPlaces board={data} onNarrow={onNarrow} />}
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
