import type { Ranking, RankingRow, SchemeNode } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import type { Column } from '../../../ui/table/column.ts';
import type { ClassBorder } from '../model/classes.ts';
import { printCell, printInterval, printScore } from '../model/numbers.ts';
import { ClassTag } from './class-tag.tsx';
import { IntervalLine } from './interval-line.tsx';
import { MoveMark } from './move-mark.tsx';

export interface RankColumnsParts {
  readonly ranking: Ranking;
  readonly borders: readonly ClassBorder[];
  readonly last: number;
  readonly tentative: boolean;
  /** Little room: parts of the score and the interval in figures wait behind “more columns”. */
  readonly tight: boolean;
  readonly onOpen: (unit: string) => void;
}

const LINE_WIDTH = 150;
const INTERVAL_WIDTH = 72;
const REMARKS_WIDTH = 92;
/** Rank, change, name, class and score. */
const FIXED_WIDTH = 42 + 46 + 118 + 84 + 64;

/** The columns of the ranking; the parts of the first level add up to the score. */
export function rankColumns(parts: RankColumnsParts): readonly Column<RankingRow>[] {
  const { ranking, tentative, tight, onOpen } = parts;
  const { classes, rows } = ranking;
  const grouped = new Set(rows.map(({ group }) => group)).size > 1;
  return [
    { id: 'rank', title: t('ranking.column.rank'), width: 42, align: 'right', render: rankText },
    {
      id: 'move',
      title: t('ranking.column.move'),
      width: 46,
      render: ({ rank, before }) => (ranking.previous === null ? '' : <MoveMark rank={rank} before={before} />),
    },
    { id: 'name', title: t('ranking.column.unit'), width: 118, grow: true, render: nameText },
    ...(grouped
      ? [
          {
            ...{ id: 'group', title: t('ranking.column.group'), width: 88, optional: tight },
            render: ({ group }: RankingRow) => group ?? '—',
          },
        ]
      : []),
    {
      ...{ id: 'class', title: t('ranking.column.class'), width: 84 },
      render: (row) => <ClassTag classes={classes} id={row.class} tentative={tentative} />,
    },
    {
      ...{ id: 'total', title: t('ranking.column.total'), width: 64, align: 'right' },
      render: (row) => (
        <b>
          <Figure label={t('ranking.scoreOf', { name: row.name })} onProvenance={() => onOpen(row.unit)}>
            {row.shown ?? t('ranking.pending')}
          </Figure>
        </b>
      ),
    },
    ...(hasRemarks(rows)
      ? [{ ...{ id: 'remarks', title: t('ranking.column.remarks'), width: REMARKS_WIDTH }, render: remarks }]
      : []),
    ...(rows.some(({ interval }) => interval !== null) ? intervalColumns(parts) : []),
    ...partsOf(ranking).map((node) => partColumn(node, tight)),
  ];
}

function intervalColumns({ ranking, borders, last }: RankColumnsParts): readonly Column<RankingRow>[] {
  return [
    {
      ...{
        id: 'line',
        title: t('ranking.column.line'),
        unit: t('ranking.axis', { last }),
        width: LINE_WIDTH,
        grow: true,
      },
      render: (row) => <IntervalLine row={row} classes={ranking.classes} borders={borders} last={last} />,
    },
    {
      ...{ id: 'interval', title: t('ranking.column.interval'), width: INTERVAL_WIDTH, align: 'right' },
      render: ({ interval }) => (interval === null ? '—' : printInterval(interval)),
    },
  ];
}

function rankText({ rank }: RankingRow) {
  return rank === null ? <span className="gt-note">{t('ranking.pending')}</span> : <b>{rank}</b>;
}

function nameText({ name, territoryName }: RankingRow) {
  return <span title={territoryName === null ? name : `${name} ${territoryName}`}>{name}</span>;
}

/** What one has to know of a row before its rank: vetoes that hit, figures that are missing. */
function remarks({ vetoes, missing }: RankingRow) {
  return (
    <>
      {vetoes.length > 0 && (
        <span className="gt-veto" title={vetoes.join(t('common.comma'))}>
          {t('ranking.veto')}
        </span>
      )}
      {missing.length > 0 && (
        <span className="gt-missing-mark" title={missing.join(t('common.comma'))}>
          {t('ranking.missingShort', { n: missing.length })}
        </span>
      )}
    </>
  );
}

const hasRemarks = (rows: readonly RankingRow[]): boolean =>
  rows.some(({ vetoes, missing }) => vetoes.length > 0 || missing.length > 0);

/** The parts that rows carry points of, in the order of the scheme. */
export function partsOf({ nodes, rows }: Pick<Ranking, 'nodes' | 'rows'>): readonly SchemeNode[] {
  const carried = new Set(rows.flatMap(({ points }) => Object.keys(points)));
  return nodes.filter(({ id }) => carried.has(id));
}

function partColumn({ id, title, fullMarks }: SchemeNode, tight: boolean): Column<RankingRow> {
  return {
    id: `part:${id}`,
    title: fullMarks === null ? title : t('ranking.part', { title, marks: printCell(fullMarks) }),
    width: partWidth(title),
    align: 'right',
    optional: tight,
    render: ({ points }) => printScore(points[id]),
  };
}

/** Room for the head: two-byte signs of 12 px and the full marks. */
const partWidth = (title: string): number => Math.max(64, 34 + 12 * title.length);

/** What the columns need side by side; with less room the parts wait. */
export function roomFor(ranking: Pick<Ranking, 'nodes' | 'rows'>): number {
  const { rows } = ranking;
  const intervals = rows.some(({ interval }) => interval !== null) ? LINE_WIDTH + INTERVAL_WIDTH : 0;
  const marks = hasRemarks(rows) ? REMARKS_WIDTH : 0;
  return FIXED_WIDTH + intervals + marks + partsOf(ranking).reduce((sum, { title }) => sum + partWidth(title), 0);
}
