import type { UnitResult } from '@guatu/contract';
import type { AskedFigure } from './asked.ts';

/** The figures of some columns of a unit, in the order of the columns; columns without a figure are missing values. */
export function figuresOf(
  { columns, figures }: Pick<UnitResult, 'columns' | 'figures'>,
  wanted: readonly string[],
): readonly AskedFigure[] {
  return columns
    .filter(({ id }) => wanted.includes(id))
    .map((column) => ({ column, figure: figures[column.id] ?? { value: null, hidden: false, source: null } }));
}
