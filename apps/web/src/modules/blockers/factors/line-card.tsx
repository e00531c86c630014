import type { Factor, FactorLine, FactorMonth } from '@guatu/contract';
import { useCallback, useMemo } from 'react';
import { t } from '../../../texts/index.ts';
import { Supply } from '../../../ui/chart/supply.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { firstShortage, printFigure } from './figures.ts';

export interface LineCardProps {
  readonly line: FactorLine;
  readonly factor: Factor;
  readonly name: string;
  readonly onMonth: (month: string) => void;
}

/** One supply by month, as a drawing or a table; a month opens the projects that need it by then. */
export function LineCard({ line, factor, name, onMonth }: LineCardProps) {
  const { months } = line;
  const data = useMemo(
    () => ({
      months: months.map(({ month }) => month),
      capacity: months.map(({ capacity }) => capacity),
      used: months.map(({ used }) => used),
      confirmed: months.map(({ confirmed }) => confirmed),
      reserve: months.map(({ reserve }) => reserve),
      names: {
        capacity: t('factors.capacity'),
        used: t('factors.used'),
        confirmed: t('factors.confirmed'),
        reserve: t('factors.reserve'),
      },
      unit: factor.unit,
    }),
    [months, factor],
  );
  const pick = useCallback(
    (index: number) => {
      const month = months[index];
      if (month) onMonth(month.month);
    },
    [months, onMonth],
  );
  const first = firstShortage(line);
  const title = t('factors.lineTitle', { name, factor: factor.title });
  return (
    <TwinCard
      title={title}
      note={first ? shortWords(first, factor) : t('factors.byMonth', { unit: factor.unit })}
      twin={{
        caption: title,
        head: [
          t('factors.month'),
          t('factors.capacity'),
          t('factors.used'),
          t('factors.confirmed'),
          t('factors.reserve'),
          t('factors.short'),
          t('factors.shortAll'),
        ],
        rows: months.map((month) => ({ id: month.month, cells: cellsOf(month, onMonth) })),
      }}
    >
      <Supply data={data} description={first ? shortWords(first, factor) : title} onMonth={pick} />
    </TwinCard>
  );
}

function shortWords(first: NonNullable<ReturnType<typeof firstShortage>>, { unit }: Factor): string {
  const words = { month: first.month.month, amount: printFigure(first.amount), unit };
  return first.confirmed ? t('factors.shortNote', words) : t('factors.shortReserveNote', words);
}

function cellsOf(month: FactorMonth, onMonth: (month: string) => void) {
  const open = (value: number | null) =>
    value === null ? (
      t('factors.unfilled')
    ) : (
      <button type="button" className="gt-link" onClick={() => onMonth(month.month)}>
        {printFigure(value)}
      </button>
    );
  const { capacity, used, confirmed, reserve, short, shortWithReserve } = month;
  return [month.month, ...[capacity, used, confirmed, reserve, short, shortWithReserve].map(open)];
}
