import type { Paper, PaperFigure } from '@guatu/contract';
import { useState } from 'react';
import { useWall } from '../wall/api.ts';
import type { AskedFigure } from '../wall/figure/ask.tsx';
import { FigurePanel } from '../wall/figure/figure-panel.tsx';
import type { WallQuery } from '../wall/filters.ts';
import { PaperView } from './paper.tsx';

export interface PaperWithRowsProps {
  readonly paper: Paper;
  readonly period: string;
  /** The moment the paper speaks of: rows are shown as they were known then. Absent for the present. */
  readonly knownAt?: string;
  readonly stale?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The paper, and behind each figure the projects that make it up. */
export function PaperWithRows({ paper, period, knownAt, stale = NOTHING }: PaperWithRowsProps) {
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const query: WallQuery = { period, ...(knownAt === undefined ? {} : { knownAt }) };
  const ask = ({ title, wall }: PaperFigure, anchor: HTMLElement) => {
    if (wall !== null) {
      setAsked({ anchor, figure: wall.figure, name: title, query: { territory: wall.territory } });
    }
  };
  return (
    <>
      <PaperView
        paper={paper}
        stale={stale}
        addressOf={({ territory }) => `/wall?period=${period}&wall=${territory}`}
        onFigure={ask}
      />
      {asked && <Rows asked={asked} query={query} onAsk={setAsked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface RowsProps {
  readonly asked: AskedFigure;
  readonly query: WallQuery;
  readonly onAsk: (asked: AskedFigure) => void;
  readonly onClose: () => void;
}

/** The panel needs the wall around the figure; it is asked for only when a figure is. */
function Rows({ asked, query, onAsk, onClose }: RowsProps) {
  const wall = useWall({ ...query, ...asked.query });
  return wall.data ? (
    <FigurePanel asked={asked} query={query} wall={wall.data} onAsk={onAsk} onClose={onClose} />
  ) : null;
}
