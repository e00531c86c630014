import type { BoardRow, Target } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { useValuePrinter } from '../print.ts';

interface TargetFigureProps {
  readonly row: BoardRow;
  readonly target: Target;
}

const MARKS: Readonly<Record<string, 'atLeast' | 'atMost'>> = {
  GE: 'atLeast',
  GT: 'atLeast',
  LE: 'atMost',
  LT: 'atMost',
};

/** A target, which leads to the record or the division that sets it; the paper is told on it. */
export function TargetFigure({ row: { indicator }, target }: TargetFigureProps) {
  const print = useValuePrinter();
  const mark = target.comparator === null ? undefined : MARKS[target.comparator];
  const text = `${mark === undefined ? '' : t(`indicators.board.${mark}`)}${print.value(target.value, indicator)}`;
  return (
    <span className="gt-indicators-two" title={target.paper ?? undefined}>
      {target.from === 'LEDGER' ? (
        <Link to="/indicators/$id" params={{ id: target.id }}>
          {text}
        </Link>
      ) : (
        <Link to="/indicators" search={{ view: 'breakdowns' }}>
          {text}
        </Link>
      )}
      <small>{target.from === 'BREAKDOWN' && t('indicators.board.byBreakdown')}</small>
    </span>
  );
}
