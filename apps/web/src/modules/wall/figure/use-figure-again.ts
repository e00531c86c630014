import { useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { t } from '../../../texts/index.ts';
import type { AskedFigure } from './ask.tsx';
import { figureAskedFor } from './figure-address.ts';

/**
 * Opens the rows of the figure that the page's address asks for, once the wall is there: the way back from an instruction
 * to the figure it is about. The panel is tied to the element that the answered reference is given to.
 */
export function useFigureAgain(ready: boolean, open: (asked: AskedFigure) => void): RefObject<HTMLDivElement | null> {
  const anchor = useRef<HTMLDivElement>(null);
  const figure = figureAskedFor(useSearch({ strict: false }));
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || figure === null || anchor.current === null || opened.current === figure) return;
    // Closed by the reader, it stays closed while the filters change.
    opened.current = figure;
    open({ anchor: anchor.current, figure, name: t(`wall.figure.${figure}`) });
  });
  return anchor;
}
