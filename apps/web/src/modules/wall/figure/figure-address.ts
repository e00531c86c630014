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

/** The figure that an address asks for; figures of a stage are not: they are nothing without their stage. */
export function figureAskedFor(search: Readonly<Record<string, unknown>>): WallFigureId | null {
  return WALL_FIGURES.find((figure) => figure === search.ask && !figure.startsWith('stage')) ?? null;
}
