import {
  TWO_ACCOUNT_STATES,
  type TwoAccountRow,
  type TwoAccountState,
  type TwoAccounts,
  twoAccountStateSchema,
  twoAccountsWorkbookEndpoint,
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
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { recordPath } from '../../records/paths.ts';
import { useTwoAccounts } from '../api.ts';
import { ListCard } from './list-card.tsx';
import type { BoardProps } from './narrowing.ts';

const TONES: Readonly<Record<TwoAccountState, Tone>> = {
  LATE: 'red',
  SOON: 'yellow',
  RUNNING: 'plain',
  DONE_LATE: 'plain',
  DONE: 'green',
};

/** Completed projects: whose settlement and final accounts are due, late, done. */
export function ConstructionBoard({ scope, state: asked, onNarrow }: BoardProps) {
  const state = twoAccountStateSchema.safeParse(asked).data ?? null;
  const query = { ...scope, ...(state === null ? {} : { state }) };
  const { data, error, refetch, isPlaceholderData } = useTwoAccounts(query);
  const dictionary = useDictionary().data;
  const navigate = useNavigate();
  const columns = useMemo(() => (dictionary ? columnsOf(dictionary) : []), [dictionary]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !dictionary) return <Skeleton rows={12} />;
  const { title, months, warnDays: warn, consequence, sourceNote: note } = data.limit;
  return (
    <div className="gt-settlements" aria-busy={isPlaceholderData}>
      <Places answer={data} onNarrow={onNarrow} />
      <ListCard
        note={t('settlements.constructionNote')}
        rows={data.rows}
        total={data.total}
        columns={columns}
        onOpen={({ id }) => void navigate({ to: recordPath('project', id) })}
        workbook={{ of: twoAccountsWorkbookEndpoint, query }}
        choice={{
          ...{ states: TWO_ACCOUNT_STATES, tally: data.tally, value: state },
          word: (each) => t(`settlements.accountState.${each}`),
        }}
        none={t('settlements.noneConstruction')}
        onNarrow={onNarrow}
      />
      <p className="gt-note">{t('settlements.limit', { title, months, warn, consequence, note })}</p>
    </div>
  );
}

function Places({ answer, onNarrow }: { readonly answer: TwoAccounts; readonly onNarrow: BoardProps['onNarrow'] }) {
  const row = (id: string, name: string, tally: TwoAccounts['tally'], territory: string | null) => ({
    id,
    cells: [
      name,
      ...TWO_ACCOUNT_STATES.map((state) => (
        <Figure
          key={state}
          label={`${name}${t(`settlements.accountState.${state}`)}`}
          onProvenance={() => onNarrow({ territory, state })}
        >
          {formatCount(tally[state])}
        </Figure>
      )),
    ],
  });
  return (
    <Card flush title={t('settlements.places')} note={t('settlements.asOf', { day: answer.day })}>
      <TwinTable
        caption={t('settlements.places')}
        head={[t('settlements.place'), ...TWO_ACCOUNT_STATES.map((state) => t(`settlements.accountState.${state}`))]}
        rows={[
          ...answer.places.map(({ name, territoryId, tally }) =>
            row(String(territoryId ?? name), name, tally, territoryId === null ? null : String(territoryId)),
          ),
          row('all', t('settlements.all'), answer.tally, null),
        ]}
      />
    </Card>
  );
}

function columnsOf(dictionary: Dictionary): readonly Column<TwoAccountRow>[] {
  const day = (field: 'completedOn' | 'settleBy' | 'accountsBy'): Column<TwoAccountRow> => ({
    ...{ id: field, title: t(`settlements.${field}`), width: 100 },
    render: (row) => row[field] ?? '—',
  });
  const done = (field: 'settledOn' | 'accountsOn'): Column<TwoAccountRow> => ({
    ...{ id: field, title: t(`settlements.${field}`), width: 100 },
    render: (row) => row[field] ?? <span className="gt-unknown">{t('settlements.notYet')}</span>,
  });
  return [
    {
      ...{ id: 'name', title: t('settlements.project'), width: 260, grow: true },
      render: ({ id, name }) => <Link to={recordPath('project', id)}>{name}</Link>,
    },
    {
      ...{ id: 'place', title: t('settlements.place'), width: 120 },
      render: ({ territoryId }) => dictionary.territory(territoryId)?.name ?? '',
    },
    {
      ...{ id: 'state', title: t('settlements.stateHead'), width: 100 },
      render: ({ state }) => <Tag tone={TONES[state]}>{t(`settlements.accountState.${state}`)}</Tag>,
    },
    day('completedOn'),
    day('settleBy'),
    done('settledOn'),
    day('accountsBy'),
    done('accountsOn'),
    {
      ...{ id: 'left', title: t('settlements.left'), width: 110 },
      render: ({ daysLeft }) =>
        daysLeft === null
          ? ''
          : daysLeft < 0
            ? t('settlements.daysOver', { n: -daysLeft })
            : t('settlements.daysLeft', { n: daysLeft }),
    },
    {
      ...{ id: 'late', title: t('settlements.remark'), width: 90 },
      render: ({ settleLate }) => settleLate && <Tag tone="yellow">{t('settlements.settleLate')}</Tag>,
    },
  ];
}
