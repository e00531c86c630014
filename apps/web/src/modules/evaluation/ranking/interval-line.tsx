import type { EvaluationClass, RankingRow } from '@guatu/contract';
import { type ClassBorder, shapeOf } from '../model/classes.ts';

/** Height of the drawing in a row; its width is that of the column. */
const HEIGHT = 14;

export interface IntervalLineProps {
  readonly row: RankingRow;
  readonly classes: readonly EvaluationClass[];
  readonly borders: readonly ClassBorder[];
  /** The last rank of the axis, the same in every row. */
  readonly last: number;
}

/** Rank and its interval as dot and whisker on the axis of all ranks, with the borders between classes. The numbers stand beside. */
export function IntervalLine({ row, classes, borders, last }: IntervalLineProps) {
  const at = (rank: number) => `${last <= 1 ? 50 : 2 + ((rank - 1) / (last - 1)) * 96}%`;
  const { rank, interval } = row;
  const shape = row.class === null ? 'DISC' : shapeOf(classes, row.class);
  const middle = HEIGHT / 2;
  return (
    <svg className={`gt-interval is-${shape}`} width="100%" height={HEIGHT} aria-hidden="true">
      {borders.map((border) => (
        <line
          key={border.above.id}
          className="is-border"
          x1={at(border.rank)}
          x2={at(border.rank)}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      {interval && (
        <>
          <line x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          <line x1={at(interval.low)} x2={at(interval.low)} y1={middle - 4} y2={middle + 4} />
          <line x1={at(interval.high)} x2={at(interval.high)} y1={middle - 4} y2={middle + 4} />
        </>
      )}
      {rank !== null && <circle cx={at(rank)} cy={middle} r="4" />}
    </svg>
  );
}
