import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { Empty, ErrorState } from '../../../ui/states.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { type Dictionary, districtOf } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { knownThen, printInstant } from '../office-time.ts';
import { recordPath } from '../paths.ts';
import { type AskedValue, RecordProvenance } from '../provenance/record-provenance.tsx';
import { printPeriodCode } from '../values.ts';
import { type ColumnsInput, ledgerColumns, TERRITORY_COLUMN } from './columns.tsx';
import { groupLines, type ListLine } from './group-rows.ts';
import { ListBar } from './list-bar.tsx';
import { type ListFilters, sortOf } from './list-filters.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { useLedgerList } from './use-list.ts';
import { sortText, useListView } from './use-list-view.ts';
import '../records.css';

export interface LedgerListProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  /** Other views of the same things, at the start of the bar. */
  readonly views?: ReactNode;
  /** Opens the reasons of a judged light, for ledgers that have one. */
  readonly explainLight?: ColumnsInput['explainLight'];
}

/** A ledger as a dense list: every filter in the address, every figure with its origin. */
export function LedgerList({ ledger, dictionary, views, explainLight }: LedgerListProps) {
  const view = useListView(ledger);
  const { filters } = view;
  const list = useLedgerList(ledger, filters);
  const money = useMoney();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<AskedValue | null>(null);
  const pages = list.data?.pages ?? [];
  const first = pages[0];
  const period = first?.period ?? null;
  const rows = pages.flatMap((page) => page.rows);
  const lines = groupLines(rows, first?.groups ?? [], (leaf) => districtOf(dictionary, leaf)?.id);
  const nameField = dictionary.kind(ledger.kind).nameField;
  const askOrigin = useCallback(
    (anchor: HTMLElement, row: (typeof rows)[number], key: string, value: AskedValue['value']) =>
      setAsked({
        anchor,
        kind: ledger.kind,
        id: row.id,
        key,
        value,
        ...knownThen(filters.known),
        name: String(row.values[nameField] ?? ''),
        path: placeOf(dictionary, row.territoryId),
      }),
    [ledger, dictionary, nameField, filters.known],
  );
  const columns = useMemo(
    () => ledgerColumns({ ledger, dictionary, period, money: money.unit, explainLight, askOrigin }),
    [ledger, dictionary, period, money.unit, explainLight, askOrigin],
  );
  const open = (line: ListLine) => {
    if (line.kind === 'group') return;
    // The filters travel along: previous and next walk through the list that one came from.
    void navigate({ to: recordPath(ledger.kind, line.id), search });
  };
  const asOf = first ? printInstant(first.asOf) : '';
  const total = first?.total ?? 0;
  return (
    <>
      <PageTitle title={t(ledger.title)} />
      <ListBar
        views={views}
        ledger={ledger}
        dictionary={dictionary}
        view={view}
        periods={first?.periods ?? []}
        period={period}
      />
      <Card
        className="gt-ledger"
        flush
        title={t(ledger.title)}
        note={sortNote(ledger, dictionary, filters)}
        extra={
          <ListToolbar
            ledger={ledger}
            view={view}
            columns={columns}
            rows={rows}
            dictionary={dictionary}
            selected={selected}
            onSelected={setSelected}
            holds={t('list.count', { n: total, unit: t(ledger.unit) })}
          />
        }
      >
        <DataTable
          label={t(ledger.title)}
          columns={columns}
          rows={lines}
          rowId={(line) => line.id}
          pageKeys
          sort={view.sort}
          onSort={(sort) => sort.column !== TERRITORY_COLUMN && view.set({ sort: sortText(sort) })}
          onOpen={open}
          selected={selected}
          onSelect={(ids) => setSelected(new Set([...ids].filter((id) => !id.startsWith('group-'))))}
          chosenColumns={filters.cols.length === 0 ? null : new Set(filters.cols)}
          rowClass={(line) => (line.kind === 'group' ? 'gt-ledger-group' : undefined)}
          loading={list.isFetching}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
          empty={<ListEmpty ledger={ledger} view={view} error={list.error} onRetry={() => void list.refetch()} />}
        />
        {/* Without an answer there is nothing to count: a zero would be a figure without a source. */}
        {first && (
          <ListFoot
            total={total}
            unit={t(ledger.unit)}
            {...(rows.length < total ? { shown: rows.length } : {})}
            asOf={filters.known === null ? asOf : filters.known.replace('T', ' ')}
            note={
              <span className="gt-note">
                {!first.exact ? `${t('records.list.capped')} ` : ''}
                {period === null ? '' : t('records.list.period', { period: printPeriodCode(period) })}
              </span>
            }
            extra={list.error && rows.length > 0 ? <ErrorState error={list.error} /> : undefined}
          />
        )}
      </Card>
      {asked && (
        <RecordProvenance
          asked={asked}
          dictionary={dictionary}
          asOf={filters.known?.replace('T', ' ') ?? asOf}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** City, district and leaf of a record, for the path of the panel. */
export function placeOf(dictionary: Dictionary, territoryId: number): readonly string[] {
  const leaf = dictionary.territory(territoryId);
  const district = districtOf(dictionary, territoryId);
  return [district?.name, leaf?.name].filter(
    (name, i, all) => name !== undefined && all.indexOf(name) === i,
  ) as string[];
}

function sortNote(ledger: Ledger, dictionary: Dictionary, filters: ListFilters): string {
  const sort = sortOf(ledger, filters);
  if (sort === ledger.sort) return t(ledger.sortNote);
  const id = sort.replace(/^-/, '');
  const field = dictionary.kind(ledger.kind).fields.get(id)?.label ?? id;
  return sort.startsWith('-') ? t('records.list.sortDown', { field }) : t('records.list.sortUp', { field });
}

interface ListEmptyProps {
  readonly ledger: Ledger;
  readonly view: ReturnType<typeof useListView>;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says which filter emptied the list, and offers one way out. */
function ListEmpty({ ledger, view, error, onRetry }: ListEmptyProps) {
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  const thing = t(ledger.thing);
  const { q, known } = view.filters;
  if (view.clear === undefined && known !== null)
    return (
      <Empty
        title={t('records.list.noneThen', { thing, at: known.replace('T', ' ') })}
        action={{ label: t('records.list.toNow'), run: () => view.set({ known: null }) }}
      />
    );
  if (view.clear === undefined)
    return <Empty title={t('records.list.none', { thing })} note={t('records.list.noneNote')} />;
  const title =
    q === null ? t('records.list.noneFiltered', { thing }) : t('records.list.noneFound', { thing, words: q });
  return <Empty title={title} action={{ label: t('records.list.clearFilters'), run: view.clear }} />;
}
