import { WALL_FIGURES, type WallFigureId } from '@guatu/contract';
import type { WallQuery } from '../filters.ts';

/** Where a figure of the wall opens again with its rows: the wall with the same selection, and the figure asked for. */
export function figureAddress(figure: WallFigureId, question: WallQuery): string {
  const { period, territory, park, chain, projectKind, unit } = question;
  const parts = { wall: territory, park, chain, kind: projectKind, unit, period, ask: figure };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parts)) if (value !== undefined) search.set(key, String(value));
  return `/wall?${search}`;
}

/** A figure that is named without more: those of a stage are nothing without it. */
export type PlainFigure = Exclude<WallFigureId, `stage${string}`>;

/** The figure that an address asks for; null where it asks for none, or for one of a stage. */
export function figureAskedFor(search: Readonly<Record<string, unknown>>): PlainFigure | null {
  return WALL_FIGURES.filter(isPlain).find((figure) => figure === search.ask) ?? null;
}

function isPlain(figure: WallFigureId): figure is PlainFigure {
  return !figure.startsWith('stage');
}
