import type { Ranking, RankingRow } from '@guatu/contract';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { RowCards } from '../../../ui/row-cards.tsx';
import { Empty } from '../../../ui/states.tsx';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { useWidth } from '../../../ui/use-width.ts';
import { bordersOf, groupsOf } from '../model/classes.ts';
import { printInterval } from '../model/numbers.ts';
import { ClassTag } from './class-tag.tsx';
import { CloseCalls } from './close-calls.tsx';
import { MoveMark } from './move-mark.tsx';
import { rankColumns, roomFor } from './rank-columns.tsx';

export interface RankTableProps {
  readonly ranking: Ranking;
  /** The rows of the chosen group, or all. */
  readonly rows: readonly RankingRow[];
  readonly tentative: boolean;
  readonly loading: boolean;
  readonly activeId: string | null;
  readonly onActive: (unit: string) => void;
}

/** Rank, change, class, score, interval and the parts of the score of every unit. */
export function RankTable({ ranking, rows, tentative, loading, activeId, onActive }: RankTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const tight = width < roomFor(ranking);
  const axis = useMemo(() => axisOf(ranking.classes, rows), [ranking.classes, rows]);
  const columns = rankColumns({ ranking, ...axis, tentative, tight, onOpen: onActive });
  const empty = <Empty title={t('ranking.empty')} note={t('ranking.emptyNote')} />;
  return (
    <Card
      title={t('ranking.table')}
      note={noteOf(ranking, rows.length)}
      extra={
        <>
          <CloseCalls ranking={ranking} rows={rows} onOpen={onActive} />
          {!narrow && <ColumnChooser columns={columns} chosen={chosen} onChange={setChosen} />}
        </>
      }
      flush
      className="gt-rank-card"
    >
      {narrow ? (
        <RowCards label={t('ranking.table')} empty={empty} cards={rows.map((row) => cardOf(row))} />
      ) : (
        <div ref={box} className="gt-rank-box">
          <DataTable
            label={t('ranking.table')}
            columns={columns}
            rows={rows}
            rowId={({ unit }) => unit}
            rowHeight={26}
            activeId={activeId}
            onActive={onActive}
            onOpen={({ unit }) => onActive(unit)}
            chosenColumns={chosen}
            pageKeys
            loading={loading}
            empty={empty}
            rowClass={({ rank }) => (rank === null ? 'is-pending' : undefined)}
          />
        </div>
      )}
      <ListFoot
        total={rows.length}
        unit={t('ranking.unit')}
        asOf={ranking.version.on}
        note={ranking.doubt !== null && <span>{ranking.doubt}</span>}
        extra={ranking.previous && <span>{t('ranking.previous', { title: ranking.previous.title })}</span>}
      />
    </Card>
  );

  function cardOf({ unit, name, rank, before, class: own, shown, interval, missing }: RankingRow) {
    return {
      id: unit,
      active: unit === activeId,
      head: (
        <span>
          <b>{rank === null ? t('ranking.pending') : t('ranking.nth', { n: rank })}</b>{' '}
          {ranking.previous !== null && <MoveMark rank={rank} before={before} />}{' '}
          <ClassTag classes={ranking.classes} id={own} tentative={tentative} />
        </span>
      ),
      title: (
        <button type="button" className="gt-link" onClick={() => onActive(unit)}>
          {name}
        </button>
      ),
      facts: [
        shown === null ? null : t('ranking.points', { n: shown }),
        interval === null ? null : t('ranking.intervalOf', { range: printInterval(interval) }),
        missing.length === 0 ? null : t('ranking.missing', { n: missing.length }),
      ],
    };
  }
}

/** How many are listed, and of how many where some are not for the reader. */
function noteOf({ rows, exempt, closed, version }: Ranking, n: number): string {
  const known = rows.length + exempt.length + closed;
  if (known < version.units) return t('ranking.partNote', { n, all: version.units });
  return t('ranking.tableNote', { n });
}

/** The axis that all intervals are drawn on. */
function axisOf(classes: Ranking['classes'], rows: readonly RankingRow[]) {
  return {
    // Borders are places on one list of ranks; several groups side by side have no common one.
    borders: groupsOf(rows).length > 1 ? [] : bordersOf(classes, rows),
    last: rows.reduce((most, { rank, interval }) => Math.max(most, rank ?? 1, interval?.high ?? 1), 1),
  };
}
