import type { WallListRow } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isForbidden } from '../../api/error.ts';
import { useShortcut } from '../../keyboard/use-shortcut.tsx';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Empty, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx';
import { useDictionary } from '../records/dictionary.ts';
import { recordPath } from '../records/paths.ts';
import { useWall, useWallList } from './api.ts';
import { Counters } from './components/counters.tsx';
import { LeadCard } from './components/lead-card.tsx';
import { ListCard } from './components/list-card.tsx';
import { MapCard } from './components/map-card.tsx';
import { StagesCard } from './components/stages-card.tsx';
import { TrendCard } from './components/trend-card.tsx';
import { WallBar } from './components/wall-bar.tsx';
import { type AskedFigure, AskProvider } from './figure/ask.tsx';
import { FigurePanel } from './figure/figure-panel.tsx';
import { useFigureAgain } from './figure/use-figure-again.ts';
import { mapQuery, NARROWING, wallQuery, wallSpec } from './filters.ts';
import './wall.css';

const noRows: readonly WallListRow[] = [];

/** The wall: are we on pace, where not, which projects, why. */
export default function WallPage() {
  const filters = useUrlFilters(wallSpec);
  const { values, set } = filters;
  const query = wallQuery(values);
  const wall = useWall(query);
  const map = useWall(mapQuery(values));
  const dictionary = useDictionary();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const [activeRow, setActiveRow] = useState<string | null>(null);
  const again = useFigureAgain(wall.data !== undefined, setAsked);
  // Which list was asked for in full; another list starts with the rows that the wall brings.
  const [wanted, setWanted] = useState<string | null>(null);
  const list = wall.data?.lists[values.list - 1] ?? wall.data?.lists[0];
  const whole = useWallList(query, list?.id ?? 'RED_LIGHT', list !== undefined && wanted === list.id);
  const rows =
    (wanted === list?.id ? whole.data?.pages.flatMap((page) => page.rows) : undefined) ?? list?.rows ?? noRows;
  useShortcut(
    'b',
    t('wall.openScreen'),
    () => void navigate({ to: '/screen', search: values.wall === null ? {} : { wall: values.wall } }),
  );
  const path = (map.data ?? wall.data)?.path ?? [];
  const up = path.at(-2);
  const goTo = (id: number) => set({ wall: id === path[0]?.id ? null : String(id), territory: null });
  const narrowed = NARROWING.filter((key) => filters.active.includes(key)).map((key) => t(`wall.filter.${key}`));
  const stale = wall.isPlaceholderData || wall.isError;
  return (
    <>
      <PageTitle title={t('wall.title')} path={<Crumbs path={path} />} />
      <WallBar filters={filters} dictionary={dictionary.data} wall={wall.data} />
      {wall.isError && (
        <WallError error={wall.error} onRetry={() => void wall.refetch()} shown={wall.data !== undefined} />
      )}
      {!wall.data && !wall.isError && <Skeleton rows={12} />}
      {wall.data && wall.data.totals.projects === 0 && (
        <Empty
          title={t('wall.empty')}
          {...(narrowed.length > 0 ? { note: t('wall.emptyBy', { names: narrowed.join(t('common.comma')) }) } : {})}
          {...(filters.active.length > 0 ? { action: { label: t('filters.clear'), run: filters.clear } } : {})}
        />
      )}
      {wall.data && list && wall.data.totals.projects > 0 && (
        <AskProvider value={setAsked}>
          <div ref={again} className={classNames('gt-wall', stale && 'is-stale')} aria-busy={wall.isPlaceholderData}>
            <LeadCard wall={wall.data} />
            <Counters wall={wall.data} />
            <MapCard
              wall={map.data ?? wall.data}
              rows={rows}
              selectedId={values.territory}
              onSelect={(territory) => set({ territory })}
              onOpen={(id) => goTo(Number(id))}
              activeRowId={activeRow}
              onRow={setActiveRow}
              onUp={up ? () => goTo(up.id) : undefined}
            />
            <ListCard
              wall={wall.data}
              list={list}
              rows={rows}
              past={query.knownAt !== undefined}
              onList={(place) => set({ list: place })}
              loading={wall.isPlaceholderData || whole.isFetching}
              onMore={() => {
                if (wanted !== list.id) setWanted(list.id);
                else if (whole.hasNextPage && !whole.isFetching) void whole.fetchNextPage();
              }}
              activeRowId={activeRow}
              onRow={setActiveRow}
              onOpen={(id) => void navigate({ to: recordPath('project', id) })}
            />
            <TrendCard wall={wall.data} />
            <StagesCard wall={wall.data} />
          </div>
          {asked && (
            <FigurePanel asked={asked} query={query} wall={wall.data} onAsk={setAsked} onClose={() => setAsked(null)} />
          )}
        </AskProvider>
      )}
    </>
  );
}

/** From the top of the reader's scope down; each step above is the way back up. */
function Crumbs({ path }: { readonly path: readonly { readonly id: number; readonly name: string }[] }) {
  return path.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ' › '}
      {index < path.length - 1 ? (
        <Link to="/wall" search={index === 0 ? {} : { wall: String(id) }}>
          {name}
        </Link>
      ) : (
        name
      )}
    </span>
  ));
}

interface WallErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly shown: boolean;
}

function WallError({ error, onRetry, shown }: WallErrorProps) {
  if (isForbidden(error)) return <NoPermission title={t('wall.noPermission')} role={t('wall.noPermissionRole')} />;
  return <ErrorState error={error} onRetry={onRetry} {...(shown ? { note: t('wall.failedNote') } : {})} />;
}
