import type { WallFigureId } from '@guatu/contract';
import { createContext, type ReactNode, useContext } from 'react';
import { Figure, type FigureProps } from '../../../ui/figure.tsx';
import type { WallQuery } from '../filters.ts';

/** A figure that the reader wants to see the rows of. */
export interface AskedFigure {
  readonly anchor: HTMLElement;
  readonly figure: WallFigureId;
  /** What the panel is headed with: calibre, stage. */
  readonly name: string;
  /** `BUILD:70`. */
  readonly stage?: string;
  /** A part of the page's question that differs: another area, another month. */
  readonly query?: Partial<WallQuery>;
  /** Name of that other area. */
  readonly place?: string;
}

const AskContext = createContext<((asked: AskedFigure) => void) | null>(null);

/** Gives every figure below it a way to its rows; without one, figures are plain text. */
export const AskProvider = AskContext;

/** Opens the rows of a figure; null where they cannot be opened. */
export function useAsk(): ((asked: AskedFigure) => void) | null {
  return useContext(AskContext);
}

export interface WallFigureProps
  extends Omit<AskedFigure, 'anchor'>,
    Pick<FigureProps, 'unit' | 'tone' | 'size' | 'onExplain'> {
  readonly children: ReactNode;
}

/** A figure of the wall: pressing it opens the projects that make it up. */
export function WallFigure({ figure, name, stage, query, place, ...shown }: WallFigureProps) {
  const ask = useAsk();
  const asked = {
    figure,
    name,
    ...(stage === undefined ? {} : { stage }),
    ...(query === undefined ? {} : { query }),
    ...(place === undefined ? {} : { place }),
  };
  return (
    <Figure
      {...shown}
      label={place === undefined ? name : `${place} ${name}`}
      {...(ask === null ? {} : { onProvenance: (anchor: HTMLElement) => ask({ ...asked, anchor }) })}
    />
  );
}
