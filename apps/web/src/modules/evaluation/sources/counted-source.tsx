import { type FigureSource, type WallFigureId, wallFigureIdSchema } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { useMoney } from '../../../ui/money.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { FigureProvenance } from '../../records/provenance/lazy-figure-provenance.tsx';
import { readKey } from '../../records/values.ts';
import { useWallFigure } from '../../wall/api.ts';
import { FIRST_ROWS, figureTargets, figureView, MOST_ROWS } from '../../wall/figure/figure-view.ts';
import { printCell } from '../model/numbers.ts';
import type { AskedSource } from './asked.ts';

export interface CountedSourceProps extends AskedSource {
  readonly source: Extract<FigureSource, { kind: 'COUNTED' }>;
  readonly onClose: () => void;
}

/** The figure of the wall that a column counts; null for one that the wall no longer has. */
export function wallFigureOf(measure: string): WallFigureId | null {
  const known = wallFigureIdSchema.safeParse(measure);
  return known.success ? known.data : null;
}

/** The projects behind a figure that was counted, each down to its cell, as the wall counts them now. */
export function CountedSource(props: CountedSourceProps & { readonly measured: WallFigureId }) {
  const { source, column, figure, name, taken, anchor, measured, onClose } = props;
  const [limit, setLimit] = useState(FIRST_ROWS);
  const money = useMoney();
  const dictionary = useDictionary();
  const query = {
    ...(source.period === null ? {} : { period: source.period }),
    ...(source.territoryId === null ? {} : { territory: source.territoryId }),
    ...(source.unitId === null ? {} : { unit: source.unitId }),
  };
  const answer = useWallFigure({ figure: measured, query }, limit);
  const names = dictionary.data?.kind('project');
  const view =
    answer.data &&
    names &&
    figureView({
      name: column.title,
      answer: answer.data,
      money: money.unit,
      unitText: money.unitText,
      path: [{ name }],
      fieldLabel: (key) => readKey(names, key).label,
      onMore: () => setLimit(MOST_ROWS),
    });
  // The ledger may have moved on since: the figure that was scored is said beside the rows of today.
  const aside = t('evaluation.source.counted', {
    on: taken.on,
    value: printCell(figure.value),
    unit: column.unit ?? '',
  });
  return (
    <FigureProvenance
      anchor={anchor}
      onClose={onClose}
      view={view && { ...view, aside }}
      targets={answer.data ? figureTargets(answer.data, undefined) : []}
      error={answer.error ?? dictionary.error}
      onRetry={() => void answer.refetch()}
    />
  );
}
