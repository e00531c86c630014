import type { Wall, WallFigureId } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { useMoney } from '../../../ui/money.tsx';
import { ExplainedLight } from '../../projects/components/lights/lazy-explained-light.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { FigureProvenance } from '../../records/provenance/lazy-figure-provenance.tsx';
import type { ValueTarget } from '../../records/provenance/origin-detail.ts';
import { readKey } from '../../records/values.ts';
import { useWallFigure } from '../api.ts';
import type { WallQuery } from '../filters.ts';
import type { AskedFigure } from './ask.tsx';
import { figureAddress } from './figure-address.ts';
import { FIRST_ROWS, figureTargets, figureView, isJudged, MOST_ROWS, placePath } from './figure-view.ts';

export interface FigurePanelProps {
  readonly asked: AskedFigure;
  /** The question of the page that the figure stands on. */
  readonly query: WallQuery;
  readonly wall: Wall;
  readonly onAsk: (asked: AskedFigure) => void;
  readonly onClose: () => void;
}

/** Lights are judged, not entered. What was judged of an earlier state of the ledger is not worked out again. */
function explained(figure: WallFigureId, { period, knownAt }: WallQuery) {
  if (!isJudged(figure)) return undefined;
  if (knownAt !== undefined) return () => <p className="gt-note">{t('wall.panel.judgedThen')}</p>;
  return ({ id }: ValueTarget) => <ExplainedLight key={id} projectId={id} period={period} />;
}

const LEDGER_LIGHTS: Readonly<Partial<Record<WallFigureId, string>>> = {
  lightGreen: 'GREEN',
  lightYellow: 'YELLOW',
  lightRed: 'RED',
  lightNone: 'NONE',
};

interface ListedProps {
  readonly figure: WallFigureId;
  readonly question: WallQuery;
  readonly onOpen: () => void;
}

/** The projects of a light as the ledger lists them, where they can be sorted and exported; of the present state only. */
function ListedInLedger({ figure, question, onOpen }: ListedProps) {
  const judged = LEDGER_LIGHTS[figure];
  const { period, territory, park, chain, unit, projectKind, knownAt } = question;
  if (judged === undefined || knownAt !== undefined) return null;
  const asked = { judged, period, territory, park, chain, unit, projectKind };
  const search = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return (
    <Link to="/projects" search={Object.fromEntries(search)} onClick={onOpen}>
      {t('wall.panel.inLedger')}
    </Link>
  );
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
      view={view && { ...view, aside: <ListedInLedger figure={figure} question={question} onOpen={onClose} /> }}
      targets={answer.data ? figureTargets(answer.data, question.knownAt) : []}
      explain={explained(figure, question)}
      error={answer.error ?? dictionary.error}
      onRetry={() => void answer.refetch()}
      address={figureAddress(figure, question)}
    />
  );
}
