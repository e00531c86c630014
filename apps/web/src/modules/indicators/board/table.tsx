import type { BoardRow } from '@guatu/contract';
import { endMonthOf, parsePeriod } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { formatGap, formatRate } from '../../../ui/format.ts';
import { Empty } from '../../../ui/states.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { SourcedFigure } from '../figure-source.tsx';
import { printSpan, useValuePrinter, type ValuePrinter } from '../print.ts';
import { RankMark } from './rank-mark.tsx';
import { STATE_TONES } from './tally.tsx';
import { TargetFigure } from './target-figure.tsx';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly period: string;
  readonly asOf: string;
  readonly open: BoardRow | undefined;
  readonly onOpen: (row: BoardRow | null) => void;
  /** Rows of several places name theirs. */
  readonly withPlace?: boolean;
}

const idOf = ({ place, indicator }: BoardRow): string => `${place.id}|${indicator.id}`;

/** Rows of a board as they come, worst first; a row opens its course below. */
export function BoardTable({ rows, period, asOf, open, onOpen, withPlace = false }: BoardTableProps) {
  const print = useValuePrinter();
  const columns = columnsOf({ period, asOf, print, withPlace, open, onOpen });
  return (
    <DataTable
      label={t('indicators.view.board')}
      columns={columns}
      rows={rows}
      rowId={idOf}
      rowHeight={46}
      pageKeys
      activeId={open ? idOf(open) : null}
      onOpen={onOpen}
      empty={<Empty title={t('indicators.board.none')} note={t('indicators.board.noneNote')} />}
    />
  );
}

interface Shown extends Pick<BoardTableProps, 'open' | 'onOpen'> {
  readonly period: string;
  readonly asOf: string;
  readonly print: ValuePrinter;
  readonly withPlace: boolean;
}

function columnsOf({ period, asOf, print, withPlace, open, onOpen }: Shown): readonly Column<BoardRow>[] {
  const place: Column<BoardRow> = {
    ...{ id: 'place', title: t('indicators.place'), width: 110 },
    render: (row) => row.place.name,
  };
  return [
    ...(withPlace ? [place] : []),
    {
      ...{ id: 'indicator', title: t('indicators.board.indicator'), width: 200, grow: true },
      render: (row) => (
        <button
          type="button"
          className="gt-link"
          title={row.indicator.calibre ?? undefined}
          aria-expanded={row === open}
          onClick={() => onOpen(row === open ? null : row)}
        >
          {row.indicator.label}
        </button>
      ),
    },
    {
      ...{ id: 'state', title: t('indicators.board.stateHead'), width: 92 },
      render: ({ standing }) => <Tag tone={STATE_TONES[standing.state]}>{t(`indicators.state.${standing.state}`)}</Tag>,
    },
    {
      ...{ id: 'target', title: t('indicators.board.target'), width: 112, align: 'right' },
      render: (row) => row.target && <TargetFigure row={row} target={row.target} />,
    },
    {
      ...{ id: 'actual', title: t('indicators.board.actual'), width: 140, align: 'right' },
      render: ({ actual, parts, missing, indicator, place: { name }, standing }) =>
        actual === null ? (
          <span className="gt-indicators-two">
            <span className="gt-unknown">{t('indicators.state.UNREPORTED')}</span>
            <Missing places={missing} />
          </span>
        ) : (
          <span className="gt-indicators-two">
            <SourcedFigure
              {...{ figure: actual, of: indicator, place: name, asOf, parts }}
              tone={standing.state === 'FAR' ? 'red' : undefined}
            />
            <small>
              {[
                actual.derived ? t('indicators.board.derived') : null,
                parts.length > 0 ? t('indicators.board.summed') : null,
                actual.derived || endsWith(actual.period, period) ? null : printSpan(actual.period),
                actual.vintage === null ? null : t(`indicators.vintage.${actual.vintage}`),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
          </span>
        ),
    },
    {
      ...{ id: 'unit', title: t('indicators.board.unit'), width: 68 },
      render: ({ indicator }) => print.unit(indicator),
    },
    {
      ...{ id: 'done', title: t('indicators.board.done'), unit: '%', width: 84, align: 'right' },
      render: ({ standing: { done } }) => (done === null ? '' : formatRate(done)),
    },
    {
      ...{
        id: 'gap',
        title: t('indicators.board.gap'),
        unit: t('indicators.board.gapUnit'),
        width: 118,
        align: 'right',
      },
      render: ({ standing, indicator }) => (
        <span className={standing.state === 'FAR' ? 'gt-indicators-far' : undefined} title={paceWords(standing)}>
          {standing.gapTime !== null
            ? formatGap(standing.gapTime)
            : standing.gapValue === null
              ? ''
              : print.whole(standing.gapValue, indicator, true)}
        </span>
      ),
    },
    {
      ...{ id: 'yoy', title: t('indicators.board.yoy'), unit: '%', width: 112, align: 'right' },
      render: ({ yoy, place: { name }, indicator }) => (
        <span className="gt-indicators-two">
          {yoy.computed === null || yoy.base === null ? null : (
            <SourcedFigure figure={yoy.base} of={indicator} place={name} asOf={asOf}>
              {formatGap(yoy.computed)}
            </SourcedFigure>
          )}
          <small>{yoy.reported && t('indicators.board.reported', { value: formatGap(yoy.reported.value) })}</small>
        </span>
      ),
    },
    {
      ...{ id: 'rank', title: t('indicators.board.rank'), width: 110, align: 'right' },
      render: ({ rank }) => rank && <RankMark rank={rank} />,
    },
    {
      ...{ id: 'perMonth', title: t('indicators.board.perMonth'), width: 110, align: 'right' },
      render: ({ standing: { perMonth }, indicator }) => (perMonth === null ? '' : print.value(perMonth, indicator)),
    },
    {
      ...{ id: 'expected', title: t('indicators.board.expected'), width: 100, align: 'right', optional: true },
      render: ({ expected, indicator, place: { name } }) =>
        expected && <SourcedFigure figure={expected} of={indicator} place={name} asOf={asOf} />,
    },
  ];
}

/** Whether a figure is of the month that the board ends with, whatever its period is called. */
function endsWith(code: string, board: string): boolean {
  const [own, asked] = [parsePeriod(code), parsePeriod(board)];
  if (!own.ok || !asked.ok) return code === board;
  const [{ year, month }, end] = [endMonthOf(own.value), endMonthOf(asked.value)];
  return year === end.year && month === end.month;
}

/** Who did not report, so that no sum is told: the first by name, all of them on asking. */
function Missing({ places }: { readonly places: BoardRow['missing'] }) {
  const [first] = places;
  if (!first) return null;
  const all = places.map(({ name }) => name).join(t('indicators.comma'));
  const words = places.length === 1 ? 'missingOne' : 'missingMany';
  return (
    <small title={t('indicators.board.missingAll', { places: all })}>
      {t(`indicators.board.${words}`, { place: first.name, n: places.length })}
    </small>
  );
}

function paceWords({ timePace, curvePace }: BoardRow['standing']): string | undefined {
  if (timePace === null || curvePace === null) return undefined;
  return t('indicators.board.pace', { time: formatRate(timePace), curve: formatRate(curvePace) });
}
