import type { Wall } from '@guatu/contract';
import { useState } from 'react';
import { useMoney } from '../../../ui/money.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { FigureProvenance } from '../../records/provenance/lazy-figure-provenance.tsx';
import { readKey } from '../../records/values.ts';
import { useWallFigure } from '../api.ts';
import type { WallQuery } from '../filters.ts';
import type { AskedFigure } from './ask.tsx';
import { figureAddress } from './figure-address.ts';
import { FIRST_ROWS, figureTargets, figureView, MOST_ROWS, placePath } from './figure-view.ts';

export interface FigurePanelProps {
  readonly asked: AskedFigure;
  /** The question of the page that the figure stands on. */
  readonly query: WallQuery;
  readonly wall: Wall;
  readonly onAsk: (asked: AskedFigure) => void;
  readonly onClose: () => void;
}

/** Figure → rows → cell, for any figure of the wall. */
export function FigurePanel({ asked, query, wall, onAsk, onClose }: FigurePanelProps) {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const money = useMoney();
  const dictionary = useDictionary();
  const question = { ...query, period: wall.period, ...asked.query };
  const { figure, stage } = asked;
  const answer = useWallFigure({ figure, ...(stage === undefined ? {} : { stage }), query: question }, limit);
  const names = dictionary.data?.kind('project');
  const climb = (id: number, place: string) => onAsk({ ...asked, place, query: { ...asked.query, territory: id } });
  const path = placePath(wall, asked.place);
  const view =
    answer.data &&
    names &&
    figureView({
      name: asked.name,
      answer: answer.data,
      money: money.unit,
      unitText: money.unitText,
      path: path.map(({ id, name }) => ({ name, ...(id === null ? {} : { onOpen: () => climb(id, name) }) })),
      fieldLabel: (key) => readKey(names, key).label,
      onMore: () => setLimit(MOST_ROWS),
    });
  return (
    <FigureProvenance
      anchor={asked.anchor}
      onClose={onClose}
      view={view}
      targets={answer.data ? figureTargets(answer.data, question.knownAt) : []}
      error={answer.error ?? dictionary.error}
      onRetry={() => void answer.refetch()}
      address={figureAddress(figure, question)}
    />
  );
}
